/** A points partner that never answers, so that a benchmark sees the portal's part of an exchange and nothing else. */
import type { CreatePointPartner } from '../../../bff/src/services/points/index.ts';

const silence = <T>() => new Promise<T>(() => {});

export const createPointPartner: CreatePointPartner = () => ({
  credit: silence,
  findCredit: silence,
  cancelCredit: silence,
  fetchDailyFile: silence,
  startLink: silence,
  finishLink: silence,
  removeLink: silence,
});
