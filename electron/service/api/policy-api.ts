import { areaFullName, areaName, cities, countiesOf } from '../../../shared/codes/areas';
import type { ServiceApi } from '../../../shared/contract/contract';
import { KNOWN_STANDARDS } from '../../../shared/policy/known-standards';
import { SCHEME_SETTINGS } from '../../../shared/policy/scheme-settings';
import { ok } from '../../../shared/result';
import { removeStandard, setStandard } from '../commands/set-standard';
import { ownUnion, schemeOf } from '../ledger/scheme';
import { settingText } from '../queries/setting-text';
import type { Session } from '../session/session';

type Part = Pick<ServiceApi, 'policy:standards' | 'policy:setStandard' | 'policy:removeStandard' | 'policy:scheme' | 'union:list' | 'note:incident'>;

/** The minimum-living lines, the scheme, the unions. */
export function policyApi(session: Session): Part {
  return {
    'policy:standards': () =>
      session.ask((_open, reader) => {
        const { standards } = schemeOf(reader);
        const nameOf = (area: string): string => areaFullName(area) ?? area;
        const entries = Object.values(standards)
          .sort((a, b) => (a.area === b.area ? (a.from < b.from ? -1 : 1) : a.area < b.area ? -1 : 1))
          .map(({ id, area, from, fen, document }) => ({ id, area, areaName: nameOf(area), from, fen, document }));
        const suggestions = KNOWN_STANDARDS.filter((known) => !entries.some((entry) => entry.area === known.area && entry.from === known.from)).map(
          ({ area, from, fen, document, note }) => ({ area, areaName: nameOf(area), from, fen, document, note }),
        );
        const city = ownUnion(reader).area?.slice(0, 4);
        const areas = (city === undefined ? cities() : [...cities().filter((known) => known.code === city), ...countiesOf(city)]).map(({ code }) => ({
          code,
          name: areaName(code) ?? code,
        }));
        return ok({ entries, suggestions, areas });
      }),
    'policy:setStandard': (input) => session.command(setStandard, input),
    'policy:removeStandard': (input) => session.command(removeStandard, input),
    'policy:scheme': () =>
      session.ask((_open, reader) => {
        const scheme = schemeOf(reader);
        return ok({
          name: scheme.name,
          from: scheme.from,
          settings: SCHEME_SETTINGS.map((setting) => ({
            key: setting.key,
            label: setting.label,
            value: settingText(setting, scheme),
            source: `${setting.origin}：${setting.note}`,
            ourChoice: setting.ourChoice,
          })),
        });
      }),
    'union:list': () =>
      session.ask((open, reader) => {
        const counts = new Map<string, number>();
        for (const { household } of session.rows(open)) counts.set(household.unionId, (counts.get(household.unionId) ?? 0) + 1);
        const unions = [...reader.all('union')].sort((a, b) => (a.parentId === null ? -1 : b.parentId === null ? 1 : a.code < b.code ? -1 : 1));
        return ok(
          unions.map(({ id, name, parentId, area }) => ({
            id,
            name,
            parentId,
            area: area ?? null,
            areaName: area === undefined ? null : areaFullName(area),
            households: counts.get(id) ?? 0,
          })),
        );
      }),
    // The page's own words may quote a person; only where it happened is noted.
    'note:incident': async ({ where }) => ok({ incident: session.ports.incidents.note(`page ${where.replace(/[^\w:/.-]/g, '')}`, new Error('page')) }),
  };
}
