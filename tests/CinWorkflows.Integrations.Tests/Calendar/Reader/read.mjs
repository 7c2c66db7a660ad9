// Reads one iCalendar object from the standard input with ical.js and writes what it understood as JSON. Instants are
// worked out by the VTIMEZONE of the object itself, not by the zone data of this machine.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));

const text = (component, name) => component.getFirstPropertyValue(name) ?? null;

const instant = (time) => new Date(time.toUnixTime() * 1000).toISOString();

const moment = (time) => (time.isDate ? time.toString() : instant(time));

const person = (property) => ({
  address: property.getFirstValue(),
  name: property.getParameter('cn') ?? null,
  role: property.getParameter('role') ?? null,
  status: property.getParameter('partstat') ?? null,
  asked: property.getParameter('rsvp') === 'TRUE',
});

const event = (component) => {
  const { uid, sequence, startDate, endDate } = new ICAL.Event(component, { strictExceptions: true });
  return {
    uid,
    sequence,
    stamp: instant(text(component, 'dtstamp')),
    wholeDays: startDate.isDate,
    zone: startDate.zone.tzid,
    start: moment(startDate),
    end: moment(endDate),
    wallStart: startDate.toString(),
    summary: text(component, 'summary'),
    description: text(component, 'description'),
    location: text(component, 'location'),
    url: text(component, 'url'),
    status: text(component, 'status'),
    class: text(component, 'class'),
    transparency: text(component, 'transp'),
    organizer: person(component.getFirstProperty('organizer')),
    attendees: component.getAllProperties('attendee').map(person),
  };
};

process.stdout.write(JSON.stringify({
  version: text(calendar, 'version'),
  method: text(calendar, 'method'),
  name: text(calendar, 'name'),
  refreshEvery: text(calendar, 'refresh-interval')?.toString() ?? null,
  zones: calendar.getAllSubcomponents('vtimezone').map((zone) => text(zone, 'tzid')),
  events: calendar.getAllSubcomponents('vevent').map(event),
}));
