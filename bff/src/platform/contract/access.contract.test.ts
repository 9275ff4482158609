/** Who may call what, written down by hand and walked over every operation and role. */
import { serviceNames } from '@entame/sdk/services';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contracts } from '../../contracts.ts';
import { startTestApp, type TestApp } from '../../testing/app.ts';
import { roles } from '../actor.ts';
import { type Operation, readOperations } from './operations.ts';

const everybody = ['nobody', 'without-role', ...roles] as const;
type Caller = (typeof everybody)[number];

/** Programs without a cookie of the portal; a browser of somebody signed in is refused. */
const theApp: Caller[] = ['nobody'];
const signedIn: Caller[] = ['without-role', ...roles];
const anyRole: Caller[] = [...roles];
const atTheVenue: Caller[] = ['organiser', 'planning', 'administrator'];
const atTheDoor: Caller[] = ['organiser', 'planning', 'desk', 'administrator'];
const planning: Caller[] = ['planning', 'administrator'];
/** Who may grant points, or ask a second person to. */
const granting: Caller[] = ['planning', 'desk', 'administrator'];
const desk: Caller[] = ['desk', 'administrator'];
const merging: Caller[] = ['desk', 'administrator'];
const caring: Caller[] = ['welfare', 'desk', 'administrator'];
const audits: Caller[] = ['administrator', 'auditor'];

const administrators: Caller[] = ['administrator'];
const overseeing: Caller[] = ['administrator', 'auditor'];
const inEmergencies: Caller[] = ['welfare', 'desk', 'administrator'];
const workingHere: Caller[] = everybody.filter((caller) => caller !== 'nobody' && caller !== 'resident');

/** An operation that is not in this table fails the test: access is decided by people, not by omission. */
const access: Record<string, readonly Caller[]> = {
  listIdentityProviders: everybody,
  startSignIn: everybody,
  finishSignIn: everybody,
  startFposChallenge: everybody,
  getFposChallenge: everybody,
  describeFposChallenge: theApp,
  answerFposChallenge: theApp,
  declineFposChallenge: theApp,
  finishFposSignIn: everybody,
  getSession: everybody,
  signOut: signedIn,
  listMyPasskeys: ['resident'],
  startPasskeyRegistration: ['resident'],
  finishPasskeyRegistration: ['resident'],
  removePasskey: ['resident'],
  startPasskeySignIn: everybody,
  finishPasskeySignIn: everybody,
  getMyProfile: ['resident'],
  listMyIdentities: ['resident'],
  unlinkIdentity: ['resident'],
  listMySessions: signedIn,
  endMySession: signedIn,
  endMyOtherSessions: signedIn,
  findDuplicateCandidates: merging,
  proposeMerge: merging,
  listMerges: merging,
  approveMerge: merging,
  declineMerge: merging,
  undoMerge: merging,
  searchResidents: caring,
  exportResidents: ['administrator'],
  searchAuditRecords: audits,
  exportAuditRecords: audits,
  getAuditRecord: audits,
  getAuditChainState: audits,
  listAlerts: audits,
  getAlert: audits,
  acknowledgeAlert: audits,
  closeAlert: audits,
  draftIncidentReport: audits,
  listIncidents: audits,
  getIncident: audits,
  updateIncidentReport: audits,
  submitIncidentReport: audits,
  registerResident: desk,
  getResident: caring,
  correctResident: desk,
  issueResidentCard: desk,
  revokeResidentCard: desk,
  findResidentByCard: caring,
  claimResidentCard: ['resident'],
  startRepresentation: desk,
  endRepresentation: signedIn,
  listMyMandates: ['resident'],
  createMandate: ['resident'],
  acceptMandate: ['resident'],
  confirmMandate: ['resident'],
  withdrawMandate: ['resident'],
  startHelping: ['resident'],
  getMyData: ['resident'],
  exportMyData: ['resident'],
  listMyCorrections: ['resident'],
  requestCorrection: ['resident'],
  getMyClosing: ['resident'],
  closeMyAccount: ['resident'],
  keepMyAccount: ['resident'],
  searchCorrections: ['desk', 'administrator'],
  answerCorrection: ['desk', 'administrator'],
  getDashboard: signedIn,
  streamNews: signedIn,
  listReleases: ['administrator', 'auditor'],
  listActivities: anyRole,
  getActivity: anyRole,
  createActivity: planning,
  updateActivity: planning,
  cancelActivity: atTheVenue,
  getCityMap: anyRole,
  listGroups: planning,
  createGroup: planning,
  getGroup: planning,
  updateGroup: planning,
  exportGroups: planning,
  getMyGroup: atTheVenue,
  listApplications: atTheVenue,
  draftApplication: atTheVenue,
  getApplication: atTheVenue,
  updateApplication: atTheVenue,
  submitApplication: atTheVenue,
  withdrawApplication: atTheVenue,
  returnApplication: planning,
  approveApplication: planning,
  exportApplications: planning,
  signUp: ['resident'],
  withdrawSignUp: ['resident'],
  listMySignUps: ['resident'],
  listSignUps: atTheVenue,
  exportSignUps: atTheVenue,
  listReports: atTheVenue,
  getReport: atTheVenue,
  submitReport: atTheVenue,
  returnReport: planning,
  acceptReport: planning,
  exportReports: planning,
  exportActivities: planning,
  getCheckInCode: atTheVenue,
  getCheckInSheet: atTheVenue,
  listCheckIns: atTheVenue,
  exportCheckIns: atTheVenue,
  checkIn: ['resident'],
  getMyCheckInCode: ['resident'],
  getCheckInPlace: ['resident'],
  getCheckInDesk: atTheDoor,
  recordScans: atTheDoor,
  recordHandOut: atTheDoor,
  listCheckInReviews: planning,
  exportCheckInReviews: planning,
  clearCheckIn: planning,
  rejectCheckIn: planning,
  revokeCheckIn: planning,
  listMyExchangePartners: ['resident'],
  startWalletLink: ['resident'],
  finishWalletLink: everybody,
  removeWalletLink: ['resident'],
  requestExchange: ['resident'],
  listMyExchanges: ['resident'],
  getMyExchange: ['resident'],
  cancelExchange: ['resident'],
  getMyAccount: ['resident'],
  listMyEntries: ['resident'],
  getMyEntry: ['resident'],
  explainMyBalance: ['resident'],
  explainBalance: ['planning', 'desk', 'administrator'],
  listEntriesOfResident: ['planning', 'desk', 'administrator'],
  getEntryOfResident: ['planning', 'desk', 'administrator'],
  getMyGroupAccount: ['organiser'],
  listMyGroupEntries: ['organiser'],
  listCityAccounts: ['planning', 'administrator'],
  getLiabilities: ['planning', 'administrator'],
  exportPointEntries: ['planning', 'administrator'],
  getBooksCheck: ['planning', 'administrator'],
  listPointPartners: planning,
  getPointPartner: planning,
  setPointPartnerAccess: planning,
  listReconciliationDays: planning,
  getReconciliationDay: planning,
  compareReconciliationDay: planning,
  exportReconciliationFile: planning,
  importReconciliationFile: planning,
  closeReconciliationDay: planning,
  resolveDifference: planning,
  decideCorrection: planning,
  listWebhookMessages: planning,
  replayWebhooks: planning,
  // Partners' programs only: services/points/partners/*.contract.test.ts.
  getPointProgramme: [],
  listPartnerExchanges: [],
  getPartnerExchange: [],
  confirmExchange: [],
  refundExchange: [],
  getPartnerDay: [],
  downloadPartnerDayFile: [],
  uploadPartnerDayFile: [],
  getMyWebhook: [],
  setMyWebhook: [],
  rotateMyWebhookSecret: [],
  sendTestWebhook: [],
  listPointRules: planning,
  createPointRule: planning,
  getPointRule: planning,
  addPointRuleVersion: planning,
  previewPointRule: planning,
  listPointBudgets: granting,
  createPointBudget: planning,
  getPointBudget: planning,
  fundPointBudget: planning,
  returnPointBudget: planning,
  listPointRefusals: granting,
  grantPointRefusal: granting,
  dismissPointRefusal: granting,
  findGrantRecipient: granting,
  listPointGrants: granting,
  requestPointGrant: granting,
  checkGrantFile: granting,
  requestBulkGrant: granting,
  getPointGrant: granting,
  approvePointGrant: planning,
  declinePointGrant: granting,
  listPlaces: ['resident'],
  listMyBookings: ['resident'],
  createBooking: ['resident'],
  cancelBooking: ['resident'],
  listBloodPressureTables: ['resident'],
  listMyBloodPressureReadings: ['resident'],
  recordBloodPressure: ['resident'],
  deleteBloodPressureReading: ['resident'],
  getMyBloodPressureSummary: ['resident'],
  listStaffAccounts: overseeing,
  getStaffAccount: overseeing,
  listStaffProposals: overseeing,
  listRoles: overseeing,
  listInvitations: overseeing,
  listBreakGlassUses: overseeing,
  getBreakGlassUse: overseeing,
  reviewBreakGlassUse: overseeing,
  listAccessReviews: overseeing,
  getAccessReview: overseeing,
  decideAccess: overseeing,
  completeAccessReview: overseeing,
  exportAccessReview: overseeing,
  changeStaffRoles: administrators,
  suspendStaffAccount: administrators,
  reactivateStaffAccount: administrators,
  resetSecondFactor: administrators,
  decideStaffProposal: administrators,
  createRole: administrators,
  updateRole: administrators,
  inviteStaff: administrators,
  revokeInvitation: administrators,
  openInvitation: everybody,
  getMySecondFactor: workingHere,
  beginTotpEnrolment: workingHere,
  confirmTotpEnrolment: workingHere,
  verifySecondFactor: workingHere,
  renewRecoveryCodes: workingHere,
  removeTotp: workingHere,
  listMyStaffPasskeys: workingHere,
  startStaffPasskeyRegistration: workingHere,
  finishStaffPasskeyRegistration: workingHere,
  startStaffPasskeyCheck: workingHere,
  finishStaffPasskeyCheck: workingHere,
  removeStaffPasskey: workingHere,
  startBreakGlass: inEmergencies,
  endBreakGlass: inEmergencies,
  listDataKinds: everybody,
  listReceiptKeys: everybody,
  listPartners: ['administrator'],
  registerPartner: ['administrator'],
  updatePartner: ['administrator'],
  setPartnerStatus: ['administrator'],
  previewConsent: ['resident'],
  grantConsent: ['resident'],
  withdrawConsent: ['resident'],
  listMyConsents: ['resident'],
  listMyReceipts: ['resident'],
  exportMyReceipts: ['resident'],
  getMyReceipt: ['resident'],
  listMyDataUses: ['resident'],
  // Partners' programs only, whatever a browser brings: partner-authentication.contract.test.ts.
  redeemConsentCode: [],
  readSharedData: [],
  getTermsVersion: everybody,
  compareTerms: everybody,
  listMyTerms: ['resident'],
  acceptTerms: ['resident'],
  listTermsDocuments: ['administrator'],
  saveTermsDraft: ['administrator'],
  publishTerms: ['administrator'],
  listFacilities: everybody,
  listOpenEvents: everybody,
  listAedSites: everybody,
  exportDataset: everybody,
  listDatasets: planning,
  checkDataset: planning,
  importDataset: planning,
  getDataPlatformState: planning,
  listPublications: planning,
  retryPublications: planning,
  receiveNotification: everybody,
};

const operations = serviceNames.flatMap((service) => readOperations(service, contracts[service]));

describe('access', () => {
  let portal: TestApp;
  beforeAll(async () => {
    portal = await startTestApp();
  });
  afterAll(() => portal[Symbol.asyncDispose]());

  test('the table names exactly the operations that there are', () => {
    expect(Object.keys(access).sort()).toEqual(operations.map((operation) => operation.id).sort());
  });

  describe.each(operations.map((operation) => [operation.id, operation] as const))('%s', (id, operation) => {
    test.each(everybody)('as %s', async (caller) => {
      const status = await knock(portal, operation, caller);
      if (access[id]?.includes(caller)) expect([401, 403]).not.toContain(status);
      else expect(status).toBe(caller === 'nobody' ? 401 : 403);
    });
  });
});

/** Calls with an empty request: enough to get past the door, too little to do anything. */
async function knock(portal: TestApp, operation: Operation, caller: Caller): Promise<number> {
  const person = await portal.as(caller);
  const path = operation.path.replace(/:(\w+)/g, '00000000-0000-7000-8000-000000000000');
  const response = await person.fetch(path, { method: operation.method });
  await response.body?.cancel();
  return response.status;
}
