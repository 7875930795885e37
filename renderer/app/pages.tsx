import type { ComponentType } from 'react';
import { ExchangePage } from '../features/exchange/exchange-page';
import { HomePage } from '../features/home/home-page';
import { HouseholdPage } from '../features/households/household-page';
import { HouseholdsPage } from '../features/households/households-page';
import { IncomesPage } from '../features/incomes/incomes-page';
import { ReportsPage } from '../features/reports/reports-page';
import { SettingsPage } from '../features/settings/settings-page';
import { TargetsPage } from '../features/targets/targets-page';
import type { PageName } from '../platform/route';

/** What stands where. Every page reads its parameters from the router. */
export const PAGES: Readonly<Record<PageName, ComponentType>> = {
  home: HomePage,
  households: HouseholdsPage,
  household: HouseholdPage,
  incomes: IncomesPage,
  exchange: ExchangePage,
  targets: TargetsPage,
  reports: ReportsPage,
  settings: SettingsPage,
};
