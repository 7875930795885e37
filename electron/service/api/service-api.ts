import type { ServiceApi } from '../../../shared/contract/contract';
import type { Session } from '../session/session';
import { exchangeApi } from './exchange-api';
import { householdApi } from './household-api';
import { policyApi } from './policy-api';
import { sessionApi } from './session-api';
import { targetApi } from './target-api';

/** The whole service for one sitting; the window, the command line and the tests all ask this. */
export function serviceApi(session: Session): ServiceApi {
  return { ...sessionApi(session), ...policyApi(session), ...householdApi(session), ...targetApi(session), ...exchangeApi(session) };
}
