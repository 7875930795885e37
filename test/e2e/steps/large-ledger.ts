import { Session } from '../../../electron/service/session/session';
import { nodeFileAccess } from '../../../electron/service/store/node-file-access';
import { generateHouseholds } from '../../support/generate/households';
import { loadInto } from '../../support/generate/ledger-folder';
import { directReader } from '../../support/ledger-session';
import { UNION } from './begin';

/** A name as long as the registry allows, and a unit whose name fills a line. */
export const LONG_NAME = '阿卜杜热合曼·买买提吐尔逊·艾则孜库尔班江';
const LONG_UNIT = '秦皇岛市海港区建设大街街道办事处退役军人服务站和残疾人联合会联合工会委员会';

/** Makes a ledger of so many invented households in `folder`; the first one has the longest names. `dataFolder` is thrown away. */
export async function makeLargeLedger(folder: string, dataFolder: string, count: number): Promise<void> {
  const session = new Session({
    fs: nodeFileAccess,
    clock: () => new Date('2019-01-15T09:00:00'),
    dataFolder,
    rememberLedgers: false,
    incidents: {
      note: (where, cause) => {
        throw new Error(`Incident in ${where}`, { cause });
      },
    },
    reader: directReader,
    notify: () => undefined,
  });
  const made = await session.create(folder, { unionName: UNION, clerk: '王经办' });
  if (!made.ok) throw new Error(made.error.message);
  const { unions, households } = generateHouseholds({ seed: 20190115, count, months: 12 });
  const [first, ...others] = households;
  if (first === undefined) throw new Error('No household was generated');
  const long = { ...first, head: { ...first.head, name: LONG_NAME, employer: LONG_UNIT }, home: { ...first.home, address: LONG_UNIT.repeat(2) } };
  await loadInto(session, { unions, households: [long, ...others] });
  await session.close();
}
