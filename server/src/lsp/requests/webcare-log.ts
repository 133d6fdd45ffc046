// smpolicy/webcareLog and smpolicy/webcareLine: where the log of replies is, and one line for it.
import { logLine, logPlace } from '../../features/commands/webcare-log';
import { commandRequest, nearRequest } from '../command';
import {
  WEBCARE_LINE,
  WEBCARE_LOG,
  type WebcareLineParams,
  type WebcareLineResult,
  type WebcareLogParams,
  type WebcareLogResult,
} from '../protocol';

export const webcareLogRequest = commandRequest<WebcareLogParams, WebcareLogResult>(WEBCARE_LOG, (session, params) =>
  logPlace(nearRequest(session, params.near), params),
);

export const webcareLineRequest = commandRequest<WebcareLineParams, WebcareLineResult>(
  WEBCARE_LINE,
  (session, params) => logLine(nearRequest(session, params.near), params, session.service.host.now(), session.texts),
);
