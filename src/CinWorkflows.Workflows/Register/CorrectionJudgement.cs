using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// Whether entries may be put right: by whom, whether each fits at its original place, and whether what was recorded later still has its
/// footing. The case is worked out again from its first act on. Where it turns out that somebody was passed over by a later entry, that is no reason to
/// refuse the truth: it is a breach of that entry.
/// </summary>
/// <param name="desk">The case as it stands, and who puts it right.</param>
/// <param name="history">All acts of the case as they were recorded.</param>
/// <param name="packs">The packs of which they cite versions.</param>
/// <param name="steps">What the service has done about the case, by key.</param>
internal sealed class CorrectionJudgement(CaseDesk desk, IReadOnlyList<RecordedAct> history, PackLibrary packs, IReadOnlyDictionary<string, StepResult> steps)
{
    /// <summary>Judges a correction, or a confirmation.</summary>
    /// <param name="entry">It, as it would be recorded.</param>
    /// <param name="breachReason">Why rules were not kept by what is recorded in its place.</param>
    public JudgedAct Judge(RecordedAct entry, string? breachReason)
    {
        var corrections = (entry.Act as EntriesCorrected)?.Corrections ?? [];
        List<Refusal> refusals = [.. corrections.SelectMany((correction, index) => NotToBePutRight(correction, $"corrections[{index}]"))];
        if (refusals.Count > 0)
        {
            return JudgedAct.Refused(refusals);
        }

        var places = corrections.Index().ToDictionary(correction => correction.Item.Sequence, correction => correction.Index);
        var first = places.Keys.DefaultIfEmpty(long.MaxValue).Min();
        var breaches = new List<Breach>();
        var (before, after) = (CaseWalk.From(history, packs), CaseWalk.From([.. history, entry], packs));
        foreach (var sequence in history.Select(known => known.Sequence))
        {
            var (was, now) = (before.At(sequence), after.At(sequence));
            if (now is not null && sequence >= first)
            {
                var index = places.GetValueOrDefault(sequence, -1);
                var faults = (index >= 0 ? Faults(now, after) : Faults(now, after).Except(was is null ? [] : Faults(was, before))).ToLookup(fault => index < 0 && fault is { PassesOver: true, Clause: not null });
                refusals.AddRange(index >= 0
                    ? faults[false].Select(fault => fault with { Field = $"corrections[{index}].replacement.{fault.Field}" })
                    : faults[false].Select(fault => LosesFooting(now, fault)));
                if (!faults[false].Any())
                {
                    var broken = index >= 0 ? BrokenAnew(was, now, after) : BrokenByIt(was, before, now, after);
                    breaches.AddRange(broken.Concat(faults[true].Select(Breach.Of).OfType<Breach>()).Select(breach => breach with { Entry = sequence, AnswerableId = breach.AnswerableId ?? now.RecordedFor ?? now.Actor.Id, Reason = breachReason ?? breach.Reason }));
                    after.Found(sequence, index >= 0 ? [] : now.Breaches, breaches);
                }
                else if (sequence == history[0].Sequence)
                {
                    // Without its opening there is no case for the later entries to be judged by.
                    return JudgedAct.Refused(refusals);
                }
                else
                {
                    now = null;
                }
            }

            before.Step(was);
            after.Step(now);
        }

        if (refusals.Count == 0 && corrections.Count > 0)
        {
            refusals.AddRange(Hides(corrections, before, after));
        }

        if (refusals.Count > 0)
        {
            return JudgedAct.Refused(FirstRefusals.Of(refusals));
        }

        if (entry.Act is EntryConfirmed confirmed)
        {
            breaches.AddRange(LateOnceConfirmed(before.At(confirmed.Sequence)!, ActFolding.Fold([.. history, entry], packs), breachReason));
        }

        var eased = corrections.Count == 0 ? [] : EasedLimits.Between(before.File, after.File, packs, desk.Calendar, steps).ToList();
        var taken = DangersTakenBack.Breaches(corrections, history, before.File, after.File, eased, desk).Select(breach => breach with { AnswerableId = desk.Actor.Id, Reason = breachReason });
        var judged = entry with { Breaches = [.. taken, .. breaches] };
        return JudgedAct.Fitting(judged, ActFolding.Fold([.. history, judged], packs));
    }

    /// <summary>What waited for its practitioner ended nothing until now: whether it came too late shows with their word.</summary>
    private IEnumerable<Breach> LateOnceConfirmed(RecordedAct spoken, CaseFile after, string? reason) =>
        LateDuties.Of(spoken.Act, desk.File, after, desk, LondonTime.DateOf(spoken.At)).Select(breach => breach with
        {
            AnswerableId = breach.AnswerableId ?? spoken.RecordedFor,
            Reason = reason ?? breach.Reason,
        });

    private IEnumerable<Refusal> NotToBePutRight(EntryCorrection correction, string field)
    {
        if (history.FirstOrDefault(known => known.Sequence == correction.Sequence) is not { } wrong)
        {
            return [new($"{field}.sequence", $"there is no entry {correction.Sequence}; the last is {history.Count}.")];
        }

        if (AuthorityTable.Of(wrong.Act.GetType()).ServiceOnly || wrong.Actor == Actor.Service || wrong.Act is EntriesCorrected or EntryConfirmed or PackMigrated or BankHolidayChanged)
        {
            return [new($"{field}.sequence", $"entry {correction.Sequence} is not put right by hand: what the service found, and corrections themselves, stand. Correct the entry that was wrong again.")];
        }

        if (correction.Replacement is null)
        {
            return correction.Sequence == 1
                ? [new($"{field}.replacement", "the entry that began the case is replaced, never withdrawn; end a case that was opened by mistake ('caseOpenedInError').")]
                : AuthorityTable.Refuse(wrong.Act, desk);
        }

        if (AuthorityTable.IsOwnWord(wrong.Act) && (wrong.RecordedFor ?? wrong.Actor.Id) is var author && author != desk.Actor.Id)
        {
            return
            [
                .. AuthorityTable.Refuse(wrong.Act, desk),
                new($"{field}.replacement", $"nobody puts other words into the mouth of '{author}', who said or decided this: withdraw entry {correction.Sequence}, and record what you found or decide yourself."),
            ];
        }

        return correction.Replacement.GetType() == wrong.Act.GetType()
            ? [.. AuthorityTable.Refuse(wrong.Act, desk), .. AuthorityTable.Refuse(correction.Replacement, desk), .. CorrectedTimes.Refuse(correction, AsItStands(wrong), desk, field)]
            : [new($"{field}.replacement.type", $"entry {correction.Sequence} is '{ActJson.TypeOf(wrong.Act)}': replace it by one of the same type, or withdraw it and record what happened.")];
    }

    private RecordedAct AsItStands(RecordedAct wrong) => EffectiveActs.Of(history).FirstOrDefault(entry => entry.Sequence == wrong.Sequence) ?? wrong;

    /// <summary>
    /// A danger, a rule that was not kept, a disagreement, an agency that was recommended and what is open do not vanish, nor move later, by
    /// the hand of whoever recorded the entry or answers for it: a manager who did neither puts that right. Only a manager takes somebody off
    /// the case by it, who is remembered.
    /// </summary>
    private IEnumerable<Refusal> Hides(IEnumerable<EntryCorrection> corrections, CaseWalk was, CaseWalk then)
    {
        var (before, after) = (was.File, then.File);
        var wrong = history.Where(entry => corrections.Any(correction => correction.Sequence == entry.Sequence)).ToList();
        var own = wrong.Exists(entry => entry.Actor.Id == desk.Actor.Id || entry.RecordedFor == desk.Actor.Id);
        var open = OpenItems.Of(after).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var danger in OpenItems.Of(before).Where(item => item.IsDanger && !open.Contains(item.Id)))
        {
            foreach (var refusal in OpenItems.MayDecide(danger, desk).Concat(ByAnother($"this takes back a danger: {danger.Words.ToLowerInvariant()}", own, clause: null)))
            {
                yield return refusal;
            }
        }

        foreach (var breach in (before.Breaches ?? []).Where(breach => breach.AnsweredOn is null && (after.Breaches ?? []).All(kept => kept.Id != breach.Id)))
        {
            foreach (var refusal in ByAManager($"this takes back a rule that was not kept ({ClauseWords.Of(breach.Clause)})", own || breach.AnswerableId == desk.Actor.Id, breach.Clause))
            {
                yield return refusal;
            }
        }

        foreach (var duty in EasedLimits.Between(before, after, packs, desk.Calendar, steps))
        {
            var limit = duty.Deadline is { Due: var due } ? $"the limit of {due:yyyy-MM-dd} to " : "what is open: ";
            foreach (var refusal in ByAManager($"this takes away, or moves later, {limit}“{duty.TitleIn(desk.Pack)}”", own, duty.Clause))
            {
                yield return refusal;
            }
        }

        foreach (var refusal in OtherwiseSaid.Between(corrections, history, (before, was.Past), (after, then.Past), desk.Pack).SelectMany(said => ByAManager(said.What, own, said.Clause)))
        {
            yield return refusal;
        }

        foreach (var refusal in EverOnTheCase.Lost(before, after).SelectMany(lost => ByAManager($"this takes '{lost.Id}' off the case, or changes what they are to the child", own: false, clause: null)))
        {
            yield return refusal;
        }

        foreach (var refusal in PutOnTheCase.Refuse(before, after, desk))
        {
            yield return refusal;
        }

        // Whoever may not give a case to somebody does not give it away by putting an entry right either (N43).
        foreach (var refusal in before.Allocation with { UnallocatedSince = null } == after.Allocation with { UnallocatedSince = null } ? [] : AuthorityTable.Refuse(new WorkerAssigned(after.Allocation.WorkerId ?? ""), desk))
        {
            yield return refusal with { Reason = $"this gives the case to another team or worker: {refusal.Reason}" };
        }

        var put = desk with { File = after, Past = [.. history.Select(entry => entry.AsPast)] };
        foreach (var refusal in corrections.SelectMany(correction => RestrictedNamesake.RefusePutRight(correction.Replacement, AsItStands(wrong.First(entry => entry.Sequence == correction.Sequence)).Act, put)))
        {
            yield return refusal;
        }

        // Whatever more it keeps from somebody, no manager has looked at: what they have confirmed, or set themselves, was less (N14, N20, N26, N54, H18, H23).
        foreach (var refusal in Disclosure.Lost(after, before).Where(wider => !wider.IsUnseen).SelectMany(wider => AuthorityTable.Refuse(new DisclosureRestrictionConfirmed(wider.Id, desk.Today, "-"), desk).Select(refusal => refusal with
        {
            Reason = $"this keeps more from '{wider.PersonId}' than a manager has looked at: {refusal.Reason} Restrict it by an entry of its own ('disclosureRestricted'), which holds at once.",
        })))
        {
            yield return refusal;
        }

        foreach (var refusal in Disclosure.Lost(before, after).SelectMany(lost => AuthorityTable.Refuse(new DisclosureRestrictionLifted(lost.Id, desk.Today, "-"), desk)))
        {
            yield return refusal;
        }
    }

    private IEnumerable<Refusal> ByAManager(string what, bool own, string? clause) =>
        [.. AuthorityTable.Refuse(new BreachAnswered("", desk.Today, ""), desk).Select(refusal => refusal with { Reason = $"{what}: {refusal.Reason}" }), .. ByAnother(what, own, clause)];

    private IEnumerable<Refusal> ByAnother(string what, bool own, string? clause) => own
        ? [new("actor.id", $"{what}: somebody else puts it right than '{desk.Actor.Id}', who recorded it or answers for it.", clause)]
        : [];

    /// <summary>
    /// The rules that the entry does not keep as it is put right. Whoever gives it another day tells of that day, today: a manager answers for it
    /// themselves, and what was late as it stood stays so until another accepts the new day.
    /// </summary>
    private IEnumerable<Breach> BrokenAnew(RecordedAct? was, RecordedAct now, CaseWalk after)
    {
        var redated = was is not null && CaseProgress.DayOf(was.Act) is { } day && day != CaseProgress.DayOf(now.Act);
        var broken = Broken(now, after, retold: redated, own: redated).ToList();
        var stands = redated && broken.Exists(breach => breach.StillOwed == true)
            ? was!.Breaches.Where(breach => breach.Field == "type" && breach.StillOwed is null && !broken.Exists(other => other.Clause == breach.Clause && other.StillOwed is null))
            : [];
        return [.. stands, .. broken];
    }

    /// <summary>The rules that an entry does not keep, lateness among them.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="walk">The case before it.</param>
    /// <param name="retold">Whether its day was told today.</param>
    /// <param name="own">Whether a manager who puts something right answers for what is told late because of it.</param>
    private IReadOnlyList<Breach> Broken(RecordedAct entry, CaseWalk walk, bool retold, bool own)
    {
        var at = At(entry, walk);
        var day = LondonTime.DateOf(entry.At);
        var done = LateDuties.AskForSteps(entry.Act, at.Pack) ? steps : null;
        var told = ToldLate.Of(entry.Act, walk.File, ActFolding.After(entry with { Breaches = [] }, walk.File, history, packs), at, day, retold ? desk.Today : null, done);
        IReadOnlyList<Breach> kept = [.. entry.Act.Breaches(at), .. KnowsAnyway.Breaches(entry.Act, at), .. AuthorityEventGates.Breaches(entry.Act, at), .. own && ToldLate.MayAnswer(desk) ? told.Select(breach => breach with { AnswerableId = desk.Actor.Id }) : told];
        var then = ActFolding.After(entry with { Breaches = kept }, walk.File, history, packs);
        return [.. kept, .. LateDuties.Of(entry.Act, walk.File, then, at, day, done), .. ToldInWrongOrder.Of(walk.File, then, at)];
    }

    /// <summary>
    /// The rules that an entry keeps no more because another is put right, such as an arrangement once the discussion before it was after it (N8, H8): what it
    /// would not have kept anyway, and what is recorded of it, is found already.
    /// </summary>
    private IEnumerable<Breach> BrokenByIt(RecordedAct? was, CaseWalk before, RecordedAct now, CaseWalk after)
    {
        List<Breach> broken = packs.Get(after.File.Pack).ClocksStartWithAnchor ? [.. Broken(now, after, retold: false, own: true)] : [];
        if (broken.Count == 0)
        {
            return [];
        }

        var known = (was is null ? [] : Broken(was, before, retold: false, own: false)).CountBy(Rule).ToDictionary();
        var recorded = now.Breaches.CountBy(Rule).ToDictionary();
        return broken.GroupBy(Rule).SelectMany(rule => rule.Skip(Math.Max(known.GetValueOrDefault(rule.Key), recorded.GetValueOrDefault(rule.Key))));

        static (string Clause, string Field) Rule(Breach breach) => (breach.Clause, breach.Field);
    }

    private IEnumerable<Refusal> Faults(RecordedAct entry, CaseWalk walk) =>
        [.. OutOfProcedure.Refuse(entry.Act, walk.File, packs.Get(walk.File.Pack)), .. entry.Act.Check(At(entry, walk)), .. RecordedTwice.Refuse(entry.Act, At(entry, walk))];

    /// <summary>The desk at which it was recorded, in the case as it would have stood.</summary>
    private CaseDesk At(RecordedAct entry, CaseWalk walk) => desk with
    {
        File = walk.File,
        Pack = packs.Get(walk.File.Pack),
        Past = walk.Past,
        Today = LondonTime.DateOf(entry.RecordedAt),
        DoneAt = entry.At,
        Actor = entry.Actor,
        ChildBornOn = entry.Sequence == 1 ? null : desk.ChildBornOn,
        RecordedFor = entry.RecordedFor,
    };

    private static Refusal LosesFooting(RecordedAct entry, Refusal fault) => new(
        "corrections",
        $"entry {entry.Sequence} ('{ActJson.TypeOf(entry.Act)}' of {LondonTime.DateOf(entry.At):yyyy-MM-dd}) would lose its footing: {fault.Reason} Put it right together with this one, or withdraw it too.",
        fault.Clause);
}
