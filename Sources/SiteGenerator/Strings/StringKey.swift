/// A word or phrase of the interface; each language's file in `templates/strings/` has all of them, by these names.
package enum StringKey: Int, CaseIterable, Sendable {
  // The frame of every page.
  case skipToContent, mainNavigation, breadcrumbs, onThisPage, asOf, updated, generatedBy, home, pageNotFound
  case pageNotFoundText, andMore, othersOfKind, none, listSeparator, colon
  // Names of pages and parts.
  case plan, plans, period, periods, department, departments, person, people, milestones, risks, alerts, health
  case quarterlyReview, reviewOf, reviews, goals, timeline, tasks, phases, metrics, checkIns, retrospective, swot
  case connections, findings, goalOverview, criticalPath, authorText, team
  // Columns.
  case id, title, objective, keyResult, owner, collaborators, baseline, target, current, achievement, score, weight
  case due, status, confidence, dimension, commitment, supports, direction, unit, source, metric, note, date, kind
  case role, summary, tags, start, end, duration, actualStart, actualEnd, progress, after, deliverable, acceptance
  case resources, type, why, whereTo, how, deviation, correction, description, parent, phase, actual, goal, milestone
  case category, likelihood, impact, prevention, contingency, response, trigger, priority, task, risk
  case planned, workingDays, earlyStart, earlyFinish, lateStart, lateFinish, slack, critical, updatedCount, share
  case line, severity, finding, rule, whyItMatters
  case count, latest, lowest, highest, first, approvals, language, calendar, audience
  case nameOfYear, nameOfFirstHalf, nameOfSecondHalf, nameOfQuarter, nameOfMonth, nameOfWeek
  // Health and status.
  case onTrack, atRisk, offTrack, done, notUpdated, notStarted, inProgress, delayed, setByAuthor, draft, active, closed
  case expectedByPace, expected, pace
  // Kinds, roles, dimensions, levels.
  case kindCompany, kindAnnual, kindQuarter, kindProject, kindPersonal, kindCrisis, kindRetrospective, kindReport
  case kindBreakdown, kindPage, roleGrowth, roleEfficiency, roleRisk
  case dimensionGrowth, dimensionEfficiency, dimensionRisk, dimensionTeam, committed, aspirational
  case likelihoodLow, likelihoodMedium, likelihoodHigh
  case impactMinor, impactModerate, impactSevere, impactCatastrophic
  case priorityLow, priorityMedium, priorityHigh, priorityCritical, notRated
  case outcome, process, error, warning
  case languageSimplifiedChinese, languageTraditionalChinese, languageEnglish
  // SMART clauses.
  case specific, measurable, achievable, relevant, timeBound
  // Arithmetic.
  case rollUp, rollUpOfPlan, updatedOf
  // Timeline.
  case legendPlanned, legendProgress, legendActual, legendMilestone, legendCritical, legendOff, legendAsOf, legendLate
  case timelineSummary, lag, lead
  case finishToStart, startToStart, finishToFinish, startToFinish, week
  case chainIntroduction, chainAmongOthers, chainByDate, chainWaits
  case conflict, cycle, computedDates, slackDays, timelineByPlan
  // Metrics and alerts.
  case sparkline, readings, alertSentence, noReadings, noTarget
  // Retrospective and SWOT.
  case wentWell, toImprove, opportunities, risksQuadrant, strengths, weaknesses, swotOpportunities, threats, feeds
  case nothingNoted
  // The loop over quarters.
  case lessonsReceived, lessonAdopted, lessonDone, lessonDropped, lessonOpen, lessonForgotten
  case changes, change, changesSince, noChanges, agreedValue, currentValue, adjustment, unexplained, changeAdded
  case changeRemoved, resultsProblemsResponses, results, problems, responses
  // Connections.
  case upstream, downstream, previousPlan, nextPlan, reviewedBy, looksBackOn
  // Home, lists and reports.
  case planCount, riskCount
  case averageProgress, planStanding, overdue, dueSoon, stale, staleDays, neverReported, daysLate, inDays, today
  case years, everyDepartment, needsAttention, noPlans, noPlansText, noAlerts, noMilestones, noRisks, noFindings
  case noOverdue, noDueSoon, noStale, noReports, dataErrors, dataWarnings, currentPeriod, allPlans, otherPlans
  case morePlans, history, byWeek, thisWeek, roleOwner, roleCollaborator, planOwner
  case achieved, inFlight, upcoming, slipped, missedGoals, comparedWith, points, slippedText
  case riskMatrix, register, byPlan, byRule, healthIntroduction
  case milestonesIntroduction, risksIntroduction, alertsIntroduction, thisPeriod, noDate, members
  case goalsDone, earlier, later, dataTable, withoutDepartment
  // The calendar and what is new.
  case calendarIntroduction, subscribeCalendar, months, previousMonth, nextMonth, nothingThisMonth, makeUpDay
  case reviewDates, timeWindows, taskEnds, news, newsIntroduction, noNews, reading, needHelp, nobodyNeedsHelp
  case changedSinceLastWeek, waitsForMe, trendOverQuarters, againstLastPeriod, before, difference, timelineByDepartment
  case legendWindow, soFar, spentShare, content
  // Responsibilities, skills, workstreams and money.
  case activity, responsible, accountable, consulted, informed, nobodyResponsible, nobodyAccountable
  case severalAccountable, nobodyAtAll, member, coverageRate, coverageRule, gap, noGap, levelsShort, module, measure
  case budgetItem, budgeted, spent, variance, overspent, underspent, asBudgeted, total, reserve, reserveTooLow
  case reserveTooHigh, reserveSound, varianceOf, uncountedLines, byCategory, byPeriod
  // Views of a plan as a whole.
  case alignment, alignmentIntroduction, noAlignment, withoutUpstream, shownAbove, balance, money, noGoalHere
  case noDimensions, inBalance, outOfBalance, dimensionHasMore, noDimensionHasMore, goalsWithoutDimension, board, toDo
  case doing, noTasks, breakdown, number, workItem, otherWork, comingUp, nothingAhead
  // Crises, windows, sheets and ladders.
  case businessFunction, longestDowntime, recoveryTime, recoveryPoint, verdict, workaround, impactRule
  case recoveryTooLate, recoveryInTime, command, respondWithin, scope, duties, beforeCrisis, duringCrisis, afterCrisis,
    leader
  case notDone, contact, phone, mail, window, reserved, notWritten, sheets, who, what, whyQuestion, whereQuestion
  case whenQuestion, howQuestion, noSheets, ladder, rungVision, rungLong, rungShort, rungOpen, overCapacity
  // What has been archived.
  case archives, archived, shortOnPaper, onPaper, notOnPaper, moreFindings, archivesIntroduction, archive, archivedOn
  case fingerprint, fingerprintOfZip, fileCount, replaces, replacedBy
  // Booklets.
  case bookletTitle, contents, pageOf, peopleIndex, otherRecords, signOff, approver, decision, preparedBy, checkedBy
  case approvedBy, signature

  // Reading help.
  case search, searchNeedsScripts, searchLabel, searchMore, searchFound, searchNothing, searchShort, searchFailed
  case communications, drills, printView, changeTheme, filterRows, rowsShown, sortBy, copyLink, copied, subscribe

  /// The key's name in the files of strings.
  package var name: String { Self.names[rawValue] }

  private static let names = allCases.map { String(describing: $0) }

  /// The keys by their names.
  static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
