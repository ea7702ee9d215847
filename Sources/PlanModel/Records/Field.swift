/// A column of a record, whatever the door it came through and the language its name was written in.
///
/// One name serves all record kinds: the `due` of a key result and of a milestone are the same field. What a column
/// is called in each kind and language is declared with the kind's columns, in the reading module.
public enum Field: UInt8, Hashable, Sendable, CaseIterable {
  // The plan itself.
  case kind, department, team, period, role, reviews, audience, summary, tags, language, calendar, approvals, key
  // What most records have.
  case id, title, description, owner, status, due, note
  // Objectives and key results.
  case objective, keyResults, dimension, direction, supports, commitment, specific, measurable, achievable, relevant
  case timeBound, collaborators, baseline, target, current, unit, weight, confidence, metric, source
  // Tasks, milestones and phases.
  case keyResult, parent, phase, start, end, duration, actualStart, actualEnd, progress, after, deliverable
  case acceptance, resources, type, why, `where`, how, deviation, correction, actual, goal, milestone
  // Risks.
  case category, likelihood, impact, prevention, contingency, response, trigger
  // Metrics and check-ins.
  case series, date
  // Resources, money and responsibilities.
  case task, done, requester, requested, expected, planned, reserve, reserved
  // The loop of telling, changing and learning.
  case content, frequency, channel, reason, decision, approvedBy, affects, quadrant, adoptedAs, hours, outcome, mentor
  // Crises.
  case mtpd, rto, rpo, workaround, scope, members, duties, before, during, afterwards, organisation, phone, mail
  case quantity, place, participants, scenario, evaluation, improvements
  // Who decides, what is good enough, and how it turned out.
  case authority, reportsTo, subject, rate, ability, problem
  // Lists of records in the front matter.
  case objectives, tasks, milestones, phases, risks, metrics, checkIns, extra
  case resourceRequests, budget, timeWindows, responsibilities, skills, workstreams, communications, taskUpdates
  case adjustments, actions, developments, functions, levels, teams, contacts, supplies, drills, checklist
  case roles, quality, goalActions, evaluations, assessments
}
