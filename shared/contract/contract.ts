import type { z } from 'zod';
import type { Result } from '../result';
import type { AppError } from './app-error';
import { exchangeContract } from './exchange';
import { householdContract } from './households';
import { homeContract, incomeContract } from './incomes';
import { policyContract, sessionContract } from './session';
import { shellContract } from './shell';
import { targetContract } from './targets';

/** Questions that the service answers. Adding one here is the only way to open a channel. */
export const serviceContract = {
  ...sessionContract,
  ...policyContract,
  ...householdContract,
  ...incomeContract,
  ...homeContract,
  ...targetContract,
  ...exchangeContract,
} as const;

/** Every question the page may ask. */
export const contract = { ...serviceContract, ...shellContract } as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type ServiceChannel = keyof typeof serviceContract;
export type ShellChannel = keyof typeof shellContract;
export type InputOf<C extends Channel> = z.output<Contract[C]['input']>;
export type OutputOf<C extends Channel> = z.output<Contract[C]['output']>;
export type Reply<C extends Channel> = Result<OutputOf<C>, AppError>;

/** The service as a set of functions: what its tests, the command line and the window call. */
export type ServiceApi = { readonly [C in ServiceChannel]: (input: InputOf<C>) => Promise<Reply<C>> };
