using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// Who attends the first planning meeting (N7, H7): parents and carers, the child where that was decided, and the agencies that the
/// assessment recommends; nobody of whom was not spoken with the family beforehand (N8, H8). To the meeting after a move comes the former
/// authority's worker besides (N62). Asked for where the pack has the gate.
/// </summary>
internal static class MeetingAttendance
{
    /// <summary>Whether the rules of who attends hold for a meeting: the first planning meeting's, and since edition 2 those of the meeting after a move.</summary>
    public static bool IsAsked(MeetingPurpose purpose, PolicyPack pack) =>
        purpose == MeetingPurpose.FirstPlanning || (purpose == MeetingPurpose.TransferIn && pack.ClocksStartWithAnchor);

    /// <summary>Refuses attendees of whom was not spoken, and people who are left out without a reason.</summary>
    public static IEnumerable<Refusal> Refuse(MeetingPurpose purpose, string meetingId, IReadOnlyList<string> attendees, IReadOnlyList<PersonReason>? leftOut, CaseDesk desk)
    {
        if (!IsAsked(purpose, desk.Pack) || desk.Pack.Gates.GetValueOrDefault(GateKind.Attendance) is not { } gate)
        {
            yield break;
        }

        if (attendees.Count == 0)
        {
            yield return new("attendees", "a meeting to which nobody is invited is none: name the participants who are to attend.", gate.Clause);
        }

        if (desk.Pack.Gates.GetValueOrDefault(GateKind.AttendeesDiscussed) is { } discussed && Spoken(desk) is { } about)
        {
            foreach (var (id, index) in attendees.Select((id, index) => (id, index)).Where(one => !about.Contains(one.id)))
            {
                yield return new($"attendees[{index}]", $"it was not discussed with the family that '{id}' attends; do so, and record it as 'attendeesDiscussed' with them in 'about'.", discussed.Clause);
            }
        }

        var excused = Excused(meetingId, leftOut, desk);
        foreach (var id in Wanted(purpose, desk).Except(attendees).Except(excused))
        {
            yield return new("leftOutReasons", $"{PartOf(id, desk)} is not among those who attend: invite them, or give the reason in 'leftOutReasons'.", ClauseOf(id, purpose, desk, gate.Clause)) { PassesOver = true };
        }
    }

    /// <summary>What was arranged before it was spoken with the family about who attends (N8, H8).</summary>
    public static IEnumerable<Breach> ArrangedBeforeDiscussed(MeetingPurpose purpose, IReadOnlyList<string> attendees, DateTimeOffset startsAt, CaseDesk desk)
    {
        if (!IsAsked(purpose, desk.Pack) || desk.Pack.Gates.GetValueOrDefault(GateKind.AttendeesDiscussed) is not { } gate)
        {
            yield break;
        }

        var (done, day) = (desk.DoneAt is { } at ? LondonTime.DateOf(at) : desk.Today, LondonTime.DateOf(startsAt));
        var arranged = day < done ? day : done;
        var talks = desk.Past.Select(past => past.Act).OfType<AttendeesDiscussed>().ToList();
        var discussed = attendees.Select(id => talks.Where(talk => talk.About?.Concat(talk.With).Contains(id) != false).Select(talk => talk.On).DefaultIfEmpty(arranged).Min()).DefaultIfEmpty(arranged).Max();
        if (discussed > arranged)
        {
            yield return new(gate.Clause, day < done ? "startsAt" : "at", $"who attends is discussed with the child and the parents before anything is arranged; the meeting was arranged by {arranged:yyyy-MM-dd}, and that was discussed on {discussed:yyyy-MM-dd}.");
        }
    }

    /// <summary>The former authority's worker, where that is who should come; null elsewhere (N62).</summary>
    private static string? Former(MeetingPurpose purpose, CaseDesk desk) => purpose == MeetingPurpose.TransferIn ? desk.File.TransferIn?.SenderId : null;

    private static string ClauseOf(string id, MeetingPurpose purpose, CaseDesk desk, string otherwise) =>
        id == Former(purpose, desk) ? desk.ClauseOf(TransferRuleKind.Residence) ?? otherwise : otherwise;

    /// <summary>Whoever should have come and did not, and was not left out for a reason that is on the record. Without any of the family a manager accepts it, whatever reasons there are.</summary>
    public static IEnumerable<Breach> Breaches(MeetingPurpose purpose, MeetingHeld held, CaseDesk desk)
    {
        if (!IsAsked(purpose, desk.Pack) || desk.Pack.Gates.GetValueOrDefault(GateKind.Attendance) is not { } gate)
        {
            yield break;
        }

        List<string> absent = [.. Wanted(purpose, desk).Except(held.Attended)];
        List<string> missing = [.. absent.Except(Excused(held.MeetingId, null, desk))];
        var came = held.Attended.Any(id => IsFamily(id, desk));
        List<string> family = [.. absent.Where(id => IsFamily(id, desk))];
        if (!came && family.Count > 0)
        {
            var words = $"nobody of the family came: not {string.Join(", not ", family.Select(id => PartOf(id, desk).TrimEnd(',')))}. The plan is made with the family.";
            yield return new(gate.Clause, Field, words) { StillOwed = desk.BreachReason is null ? true : null };
        }

        if (NoFamily.IsUnexplained(desk))
        {
            const string Words = "the plan is made with the family, and no parent or carer was ever recorded on this case, nor why there is none. Add them ('participantAdded'), or say why ('noFamilyReason' of 'attendeesDiscussed').";
            yield return new(gate.Clause, Field, Words) { StillOwed = desk.BreachReason is null ? true : null };
        }

        foreach (var uninvited in Undiscussed(held, desk))
        {
            yield return uninvited;
        }

        foreach (var id in came ? missing : missing.Except(family))
        {
            var meeting = purpose == MeetingPurpose.TransferIn ? "the meeting after the move" : desk.FirstPlanningMeeting;
            yield return new(ClauseOf(id, purpose, desk, gate.Clause), Field, $"{PartOf(id, desk)} did not come to {meeting}, and no reason is on the record.");
        }
    }

    /// <summary>A child who was not to come when it was arranged, and came in school time: nobody considered their hours, unless the reason is on the record (N10, H9).</summary>
    public static IEnumerable<Breach> CameInSchoolTime(Meeting meeting, IReadOnlyList<string> attended, CaseDesk desk) =>
        from person in attended.Index()
        where desk.Pack.ClocksStartWithAnchor && desk.File.Participant(person.Item)?.Kind == ParticipantKind.Child && !meeting.Attendees.Contains(person.Item)
        from refusal in MeetingRules.SchoolTime(meeting.StartsAt, meeting.EndsAt, [person.Item], SchoolTimeReason(meeting.Id, desk), desk)
        select new Breach(refusal.Clause!, Place(person.Index), $"a meeting that a school-age child attends is outside school time (08:45 to 15:30) where that is possible; '{person.Item}', who was not to come when it was arranged, came in school time.");

    private static string? SchoolTimeReason(string meetingId, CaseDesk desk) => desk.Past
        .Select(past => past.Act switch
        {
            MeetingArranged act when act.MeetingId == meetingId => act.SchoolTimeReason,
            MeetingMoved act when act.MeetingId == meetingId => act.SchoolTimeReason,
            MeetingAttendeesChanged act when act.MeetingId == meetingId => act.SchoolTimeReason,
            _ => null,
        })
        .LastOrDefault(reason => reason is not null);

    /// <summary>Whoever came, and is not of the family, though nobody had discussed with the family that they come (N8, H8).</summary>
    private static IEnumerable<Breach> Undiscussed(MeetingHeld held, CaseDesk desk) =>
        desk.Pack.ClocksStartWithAnchor && desk.Pack.Gates.GetValueOrDefault(GateKind.AttendeesDiscussed) is { Clause: var clause } && Spoken(desk, held.On) is { } about
            ? from person in held.Attended.Index()
              where !about.Contains(person.Item) && !IsFamily(person.Item, desk)
              select new Breach(clause, Place(person.Index), $"who attends is discussed with the child and the parents before; '{person.Item}' came, and that was not discussed with them.")
            : [];

    private static string Place(int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Field}[{index}]");

    /// <summary>Everybody who should attend, by id: who was taken off the case since is still a parent, or still recommended.</summary>
    private static IEnumerable<string> Wanted(MeetingPurpose purpose, CaseDesk desk)
    {
        var former = Former(purpose, desk);
        var decided = desk.Past.Select(past => past.Act).OfType<AttendeesDiscussed>().LastOrDefault();
        var recommended = AssessmentConcluded.RecommendedBy(desk.Past);
        return EverOnTheCase.Of(desk.File)
            .Where(person => person.Kind is ParticipantKind.Parent or ParticipantKind.Carer
                || (person.Kind == ParticipantKind.Child && decided?.ChildAttends == true)
                || recommended.Contains(person.Id)
                || person.Id == former)
            .Select(person => person.Id)
            .Distinct();
    }

    /// <summary>Of whom was spoken with the family; null where an earlier record does not say, and stands for all.</summary>
    private static HashSet<string>? Spoken(CaseDesk desk, DateOnly? until = null)
    {
        var talks = desk.Past.Select(past => past.Act).OfType<AttendeesDiscussed>().Where(talk => !(talk.On > until)).ToList();
        return talks.Count == 0 || talks.Any(talk => talk.About is null)
            ? null
            : [.. talks.SelectMany(talk => talk.About!.Concat(talk.With))];
    }

    /// <summary>
    /// Those who are left out for a reason: given now or when it was arranged, or because they said themselves that they cannot come. The last
    /// word counts: who is invited after all, or accepts after all, is expected.
    /// </summary>
    private static HashSet<string> Excused(string meetingId, IReadOnlyList<PersonReason>? now, CaseDesk desk)
    {
        HashSet<string> excused = [];
        IReadOnlyList<string> invited = [];
        foreach (var past in desk.Past)
        {
            switch (past.Act)
            {
                case MeetingArranged act when act.MeetingId == meetingId:
                    excused.UnionWith(PeopleIn(act.LeftOutReasons));
                    invited = act.Attendees;
                    break;
                case MeetingAttendeesChanged act when act.MeetingId == meetingId:
                    excused.ExceptWith(act.Attendees.Except(invited));
                    excused.UnionWith(PeopleIn(act.LeftOutReasons));
                    invited = act.Attendees;
                    break;
                case AttendanceDeclined { Reason: not null } act when act.MeetingId == meetingId:
                    excused.Add(act.PersonId);
                    break;
                case AttendanceAccepted act when act.MeetingId == meetingId:
                    excused.Remove(act.PersonId);
                    break;
                default:
                    break;
            }
        }

        excused.UnionWith(PeopleIn(now));
        return excused;
    }

    private static IEnumerable<string> PeopleIn(IReadOnlyList<PersonReason>? reasons) => (reasons ?? []).Select(left => left.PersonId);

    private static bool IsFamily(string id, CaseDesk desk) =>
        EverOnTheCase.Is(desk.File, id, [ParticipantKind.Child, ParticipantKind.Parent, ParticipantKind.Carer]);

    private static string PartOf(string id, CaseDesk desk)
    {
        var gone = desk.File.Participant(id) is null ? ", who was taken off the case," : "";
        return EverOnTheCase.KindOf(desk.File, id) switch
        {
            ParticipantKind.Child => $"the child ('{id}'), who was to attend,",
            ParticipantKind.Parent => $"the parent '{id}'{gone}",
            ParticipantKind.Carer => $"the carer '{id}'{gone}",
            _ when id == desk.File.TransferIn?.SenderId => $"the former authority's worker ('{id}'){gone}",
            _ => $"'{id}', whom the assessment recommends{(gone.Length == 0 ? "," : " and" + gone[1..])}",
        };
    }

    private const string Field = "attended";
}
