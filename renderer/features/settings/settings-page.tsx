import type { ComponentType } from 'react';
import { type PageParams, usePageState, useRouter } from '../../platform/route';
import { Page } from '../../ui/page';
import { AboutSection } from './about-section';
import { SchemeSection } from './scheme-section';
import './settings.css';
import { StandardsSection } from './standards-section';
import { TrailSection } from './trail-section';
import { UnionsSection } from './unions-section';
import { VerifySection } from './verify-section';

type Section = NonNullable<PageParams['settings']['section']>;

const SECTIONS: readonly { readonly key: Section; readonly label: string; readonly Content: ComponentType }[] = [
  { key: 'standards', label: '低保标准', Content: StandardsSection },
  { key: 'scheme', label: '政策方案', Content: SchemeSection },
  { key: 'unions', label: '工会组织', Content: UnionsSection },
  { key: 'trail', label: '操作记录', Content: TrailSection },
  { key: 'verify', label: '台账核验', Content: VerifySection },
  { key: 'about', label: '关于', Content: AboutSection },
];

/** 设置: one section at a time, chosen at the left. */
export function SettingsPage() {
  const { stop } = useRouter();
  const asked = stop.page === 'settings' ? stop.params.section : undefined;
  const [remembered, remember] = usePageState<Section>('settings.section', asked ?? 'standards');
  // A stop that asks for a section shows it until another one is chosen here.
  const [left, setLeft] = usePageState('settings.left', 0);
  const section = asked !== undefined && left !== stop.key ? asked : remembered;
  const current = SECTIONS.find(({ key }) => key === section) ?? SECTIONS[0];

  const choose = (key: Section): void => {
    remember(key);
    setLeft(stop.key);
  };
  return (
    <Page title="设置" count={current?.label}>
      <div className="settings">
        <nav className="settings-rail" aria-label="设置的各项">
          <ul>
            {SECTIONS.map(({ key, label }) => (
              <li key={key}>
                <button type="button" aria-current={key === section ? 'true' : undefined} onClick={() => choose(key)}>
                  {label}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className="settings-content">{current !== undefined && <current.Content />}</div>
      </div>
    </Page>
  );
}
