import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<h1>解困脱困工作台</h1>);
requestAnimationFrame(() => void window.ledger?.ask('shell:ready', {}));
