import type { Settings } from '../settings.js';
import type { Connector } from './connector.js';
import { makeCoreBankConnector } from './core-bank/connector.js';
import { makeCustomerRecordConnector } from './customer-record/connector.js';
import { makeExperimentConnector } from './experiment/connector.js';
import { makeExtractConnector } from './extract/connector.js';
import { makeGuardConnector } from './guard/connector.js';
import { makeImConnector } from './im/connector.js';
import { makeInAppConnector } from './in-app/connector.js';
import { makeIntentConnector } from './intent/connector.js';
import type { Recogniser } from './intent/recogniser.js';
import { makeJourneysConnector } from './journeys/connector.js';
import { makeMailConnector } from './mail/connector.js';
import { makeMatchConnector } from './match/connector.js';
import { makeMatchModelConnector } from './match-model/connector.js';
import { makeMilestoneConnector } from './milestone/connector.js';
import { makePromiseConnector } from './promise/connector.js';
import { makeSkillConnector } from './skill/connector.js';
import { makeSkillModelConnector } from './skill-model/connector.js';
import { makeSmsConnector } from './sms/connector.js';
import { makeSubJourneyConnector } from './sub-journey/connector.js';

/** Where providers answer. */
export type ProviderUrls = Pick<Settings, 'coreBankUrl'> & Partial<Pick<Settings, 'gateways' | 'modelUrl'>>;

/** Every connector of the bank: a new one is its folder and a line here. */
export function makeConnectors({ coreBankUrl, gateways, modelUrl }: ProviderUrls, recogniser: Recogniser): readonly Connector[] {
  return [
    makeCoreBankConnector(coreBankUrl),
    makeInAppConnector(),
    makeSmsConnector(gateways?.sms),
    makeMailConnector(gateways?.mail),
    makeImConnector(gateways?.im),
    makeIntentConnector(recogniser),
    makeExtractConnector(),
    makeSkillConnector(),
    makeSkillModelConnector(modelUrl),
    makeCustomerRecordConnector(),
    makeExperimentConnector(),
    makeGuardConnector(),
    makeMatchConnector(),
    makeMatchModelConnector(modelUrl),
    makeMilestoneConnector(),
    makeSubJourneyConnector(),
    makePromiseConnector(),
    makeJourneysConnector(),
  ];
}
