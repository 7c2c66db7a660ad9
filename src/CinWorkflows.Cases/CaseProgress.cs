using System.Collections.Frozen;
using System.Reflection;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases;

/// <summary>What an accepted act makes of a case, under its pack.</summary>
public static class CaseProgress
{
    /// <summary>No birthday of whoever is born later can be counted.</summary>
    private const int LastYearOfBirth = 9900;

    private static readonly FrozenDictionary<Type, PropertyInfo> Days = ActJson.Types.Values
        .Select(type => (Type: type, Day: type.GetProperty("On")))
        .Where(act => act.Day?.PropertyType == typeof(DateOnly))
        .ToFrozenDictionary(act => act.Type, act => act.Day!);

    /// <summary>The day that an act names as its own; null where it names none.</summary>
    /// <param name="act">The act.</param>
    public static DateOnly? DayOf(Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return Days.TryGetValue(act.GetType(), out var day) ? (DateOnly)day.GetValue(act)! : null;
    }

    /// <summary>
    /// The case after an act: changed by the act itself, with the further duties of the pack that it does, and with the
    /// instants from which the pack counts hours.
    /// </summary>
    /// <param name="act">The act, which was accepted.</param>
    /// <param name="file">The case before it.</param>
    /// <param name="pack">The pack version that the case is pinned to.</param>
    /// <param name="stamp">Who did it and when.</param>
    public static CaseFile After(Act act, CaseFile file, PolicyPack pack, ActStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(stamp);
        return WithUnconfirmed(AfterAlone(act, file, pack, stamp), act, file, pack, stamp);
    }

    /// <summary>What waits for a practitioner's word is left out of the case as it is confirmed; everything else happens there too.</summary>
    private static CaseFile WithUnconfirmed(CaseFile after, Act act, CaseFile file, PolicyPack pack, ActStamp stamp) => stamp.AwaitsWordOf is { } practitioner
        ? after with
        {
            Unconfirmed = [.. after.Unconfirmed ?? [], new(stamp.Sequence, practitioner, stamp.On)],
            Confirmed = (file.Confirmed ?? file) with { Sequence = stamp.Sequence },
        }
        : file.Confirmed is { } confirmed ? after with { Confirmed = AfterAlone(act, confirmed, pack, stamp) } : after;

    private static CaseFile AfterAlone(Act act, CaseFile file, PolicyPack pack, ActStamp stamp)
    {
        var after = EnquiryByPlan.After(EndedMeanwhile.WithoutTransfer(Allocated(act.ApplyTo(file, stamp) with { Sequence = stamp.Sequence }, stamp), file), act, pack, stamp);
        if (act is CaseOpened { Child.BornOn: { } opened } && opened > stamp.On || act is EpisodeAdopted { Child.BornOn: { } adopted } && adopted > stamp.On)
        {
            after = after with { Unborn = true };
        }

        after = act is AuthorityEventRecorded own ? own.SaidAnew(after, pack) : after;
        if (stamp.Breaches.Count > 0)
        {
            after = after with { Breaches = [.. after.Breaches ?? [], .. RecordedBreach.Of(stamp)] };
        }

        if (pack.FurtherDuties.Count > 0 && stamp.Sequence > 1)
        {
            after = after with { DoneDuties = [.. after.DoneDuties, .. Done(act, file, pack, stamp)] };
        }

        if (pack.ClocksStartWithAnchor)
        {
            after = act is ChildProtectionPlanEnded { On: var ended } ? after with { PastHolds = [.. after.PastHolds ?? [], new(file.Hold!.Since, ended)] } : after;
            after = act is BecameLookedAfter ? after.WithoutMeetings(stamp.On) : after;
            after = SharingReopened.AtSixteen(TowardsAdulthood(OfThisProcedureAlone(WithItsParts(Agreements(after, act, file, pack, stamp), act, file, stamp)), act, stamp), stamp.On);
        }

        return pack.HourAnchors.Count > 0 ? WithMoments(after, file, pack, stamp) : after;
    }

    /// <summary>What was agreed with, or by, somebody who holds the case or takes part no more, or of a case that was another; what somebody restricted alone; and a change that no review looks at.</summary>
    private static CaseFile Agreements(CaseFile after, Act act, CaseFile before, PolicyPack pack, ActStamp stamp) =>
        ChangesToConsider.After(
            UnseenRestrictions.After(ArrangementsOver.After(BoundToFacts.After(FormerChairs.After(PlanHolders.After(after, before, pack, stamp), before, stamp), act), stamp.On), before, act, pack, stamp),
            before,
            act,
            pack,
            stamp);

    /// <summary>
    /// What an act does to parts of the case that it does not name; where it restricts what somebody is told, changes how they are reached, assesses a
    /// move anew, or by it is undecided or decided whether somebody who joined may know, another authority that knows of the family is told too; so is one
    /// that waits for a case that has ended.
    /// </summary>
    private static CaseFile WithItsParts(CaseFile after, Act act, CaseFile before, ActStamp stamp)
    {
        var changed = UnseenStay.After(WithPeopleAndPlan(after, act, before, stamp), before, stamp.On);
        return IsToldBackByPeople(act, changed) || EndedMeanwhile.LeavesSomebodyUntold(changed, before) || changed.TransfersOut.Any(transfer => IsToldByPeople(transfer)
            && transfer.Id != (act as TransferCautioned)?.TransferId
            && (RestrictionNews.Restricts(act) || WayNews.Changes(act, changed) || act is MoveAssessed assessed && assessed.TransferId == transfer.Id || act is not EntriesCorrected && KeptUntilDecided.AreOthers(before, changed, transfer)))
            ? changed with { Corrections = [.. changed.Corrections ?? [], new(stamp.Sequence, stamp.On) { MayHaveMisinformed = true }] }
            : changed;
    }

    /// <summary>
    /// Whoever leaves attends nothing and is remembered; whoever joins is owed the plan, may be asked whether information is shared, and is told
    /// of an assessed move by people alone; where nothing keeps a move any more from somebody who was not asked about it, it is decided anew; a plan
    /// takes up what a review decided.
    /// </summary>
    private static CaseFile WithPeopleAndPlan(CaseFile after, Act act, CaseFile before, ActStamp stamp) => act switch
    {
        ParticipantLeft left => after.WithoutAttendee(left.PersonId) with
        {
            FormerParticipants = [.. after.FormerParticipants ?? [], new(before.Participant(left.PersonId)!, stamp.On)],
        },
        EntriesCorrected corrected => JoinedSinceAssessment.With(PlanForWhoJoins.ByCorrection(EverOnTheCase.WithWhoVanished(after, stamp), corrected, stamp), JoinedSinceAssessment.NamedAnew(corrected, after, stamp)),
        DisclosureRestrictionLifted => SharingReopened.ByLifting(after, stamp),
        ParticipantAdded added when stamp.AwaitsWordOf is null => JoinedSinceAssessment.With(SharingReopened.By(PlanForWhoJoins.After(added, after), added.Person, stamp), added.Person.Id),
        PlanAgreed agreed => AmendedPlans.After(agreed, after),
        HandoverStepRecorded step when !step.HandsOver(before) => after.WithTransfer(step.TransferId, transfer => transfer with { Handover = before.TransferOut(step.TransferId)?.Handover ?? [] }),
        _ => after,
    };

    /// <summary>Where no message tells the other authority that what it has is not all any more, somebody does (N54, N57).</summary>
    private static bool IsToldByPeople(TransferOut transfer) =>
        (transfer.KnowsTheFamily && transfer.NotifiedBy != NotificationMeans.Exchange) || transfer is { IsOpen: true, StayNotifiedUntil: not null };

    /// <summary>The same of the authority from which the child came, where it hears by no message what is found here.</summary>
    private static bool IsToldBackByPeople(Act act, CaseFile file) => act is not EntriesCorrected && file.TransferIn is { ByExchange: false } && CautionNews.Is(act, file);

    /// <summary>A child who is looked after, or has a child protection plan, leaves this procedure; the census episode goes on.</summary>
    private static CaseFile OfThisProcedureAlone(CaseFile file) => file.Ending is { Reason: EndingReason.LookedAfter or EndingReason.ChildProtection, CensusReason: not null } ending
        ? file with { Ending = ending with { CensusReason = null } }
        : file;

    /// <summary>The half-year before the month of the 18th birthday: no date of birth follows from it. Two years before, it comes in sight.</summary>
    private static CaseFile TowardsAdulthood(CaseFile file, Act act, ActStamp stamp)
    {
        var known = BirthChanged.SaidBy(act) is { Year: < LastYearOfBirth } born
            ? file with { AdulthoodBy = new DateOnly(born.Year + 18, born.Month, 1).AddMonths(-6), AdulthoodInSightSince = null }
            : file;
        return known is { AdulthoodBy: { } by, AdulthoodInSightSince: null } && stamp.On >= by.AddYears(-2)
            ? known with { AdulthoodInSightSince = stamp.On }
            : known;
    }

    private static CaseFile Allocated(CaseFile file, ActStamp stamp)
    {
        var allocation = file.Allocation;
        return (allocation.WorkerId, allocation.UnallocatedSince) switch
        {
            (null, null) => file with { Allocation = allocation with { UnallocatedSince = stamp.On } },
            (not null, not null) => file with { Allocation = allocation with { UnallocatedSince = null } },
            _ => file,
        };
    }

    /// <summary>The duties that were open before it and that it does. One from before they arose does not.</summary>
    private static IEnumerable<DoneDuty> Done(Act act, CaseFile before, PolicyPack pack, ActStamp stamp)
    {
        var on = act is AuthorityEventRecorded { On: var ahead } && ahead > stamp.On ? stamp.On : DayOf(act) ?? stamp.On;
        return FurtherDutyBook.Open(before, pack)
            .Where(duty => duty.Rule.DoneBy.Fits(act) && on >= (duty.Previous?.On ?? duty.Trigger.Since ?? before.ReferredOn))
            .Select(duty => new DoneDuty(duty.Subject, on, stamp.At));
    }

    private static CaseFile WithMoments(CaseFile after, CaseFile before, PolicyPack pack, ActStamp stamp)
    {
        var moments = new SortedDictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var (name, at) in before.Moments ?? new Dictionary<string, DateTimeOffset>())
        {
            moments[name] = at;
        }

        foreach (var anchor in pack.HourAnchors)
        {
            if (Anchors.DateOf(anchor, after, null) is { } on && (stamp.Sequence == 1 || Anchors.DateOf(anchor, before, null) != on))
            {
                moments[anchor] = stamp.At;
            }
        }

        foreach (var arisen in FurtherDutyBook.Open(after, pack).Select(duty => duty.Trigger.Moment).Where(moment => !moments.ContainsKey(moment)))
        {
            moments[arisen] = stamp.At;
        }

        return after with { Moments = moments };
    }
}
