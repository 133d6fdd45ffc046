// Whose mailbox an address is: a person's only where both halves are plausibly a name. In doubt it is nobody's.
import assert from 'node:assert/strict';
import { PUBLIC_MAIL } from '../../../schemas/mail-domains';
import { isPersonsMailbox } from '../../../server/src/text/person-names';

const PERSONS = 'an.peeters Marie.Dubois jean-marie.lefevre karim.elamrani anne.de.smet petra.müller tom.van.den.berg';
const SERVICES =
  'info social sociale.media pers.dienst service.communication stad.gent ville.namur klachten emma.redactie felix.archief ' +
  'florence.tourisme iris.hopitaux sint.truiden saint.martin martin.info an an.x tom.2 jan.2027 louis.museum maria.kerk ' +
  'anna.haus hugo.bibliotheque .. . a. .b marie. reply.to no.reply web.master team.tom social.media.gent cpas.jette';

describe('The name before the @', () => {
  it('is a person’s where it is a given name and a family name', () => {
    for (const local of PERSONS.split(' ')) assert.ok(isPersonsMailbox(local), local);
  });

  it('is no person’s where it names a service, a house or a place', () => {
    for (const local of ['', ...SERVICES.split(' ')]) assert.ok(!isPersonsMailbox(local), local);
  });
});

describe('The domains of public mail', () => {
  it('stand there once each, in small letters', () => {
    const all = PUBLIC_MAIL.flatMap(({ domains }) => domains);
    assert.deepEqual([...new Set(all)], all);
    for (const domain of all) assert.match(domain, /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
  });
});
