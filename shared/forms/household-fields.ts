import type { Field } from './field';
import { HOME_FIELDS } from './household-fields-home';
import { WORKER_FIELDS } from './household-fields-worker';

export type HouseholdFieldKey = (typeof WORKER_FIELDS)[number]['key'] | (typeof HOME_FIELDS)[number]['key'];

/** Every field of the household form and its ledger, in the order of the form; keys as in the JSON of `households`. */
export const HOUSEHOLD_FIELDS: readonly Field<HouseholdFieldKey>[] = [...WORKER_FIELDS, ...HOME_FIELDS];
