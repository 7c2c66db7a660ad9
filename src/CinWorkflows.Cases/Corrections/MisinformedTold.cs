using System.Globalization;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Corrections;

/// <summary>Whoever had been told something that was wrong was told what is right; or nobody had been.</summary>
/// <param name="Correction">The number of the entry that corrected it.</param>
/// <param name="On">The day.</param>
/// <param name="Told">Who was told and how, or why nobody had to be.</param>
public sealed record MisinformedTold(long Correction, DateOnly On, string Told) : Act
{
    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var correction = desk.File.Corrections?.FirstOrDefault(known => known.Sequence == Correction);
        var open = correction switch
        {
            null => [new("correction", $"entry {Correction} corrected nothing and reopened nothing; take the number from the duty.")],
            { ToldOn: { } told } => [new("correction", $"that was done on {told:yyyy-MM-dd} already.")],
            _ => Array.Empty<Refusal>(),
        };
        return
        [
            .. open,
            .. desk.Happened("on", On, correction?.On, "the day of the correction"),
            .. CaseDesk.Text("told", Told, "who was told and how"),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with
    {
        Corrections = file.Corrections!.Replace(known => known.Sequence == Correction, known => known with { ToldOn = On }),
    };
}

/// <summary>The duties about entries that were wrong, or wait for a word of whoever knows.</summary>
internal static class CorrectionDuties
{
    /// <summary>Tell whoever had been told something that was wrong.</summary>
    public static DutyDefinition TellMisinformed { get; } = new(DutyKind.TellMisinformed)
    {
        Title = _ => "Tell everybody who had been told something that was wrong",
        NextStep = "See who had received letters, invitations or copies with the mistake, or a transfer pack from before a restriction was set or lifted, the risk of the move was assessed anew, somebody was reached otherwise, or somebody joined. Where a child came here, the authority that offered them still writes to the family: tell it who must not know, and which way is not safe. While it is undecided here whether they may know of the move, the other authority does not write to them. Where the case has ended while another authority holds the child, waits for our decision or was told of a stay there, tell it that and how the case ended. Where the case was reopened, tell whoever had heard that it had ended that it is open again, and what goes on. Tell them what is right, and record whom and how.",
        AtEnd = DutyAtEnd.StaysOpen,
        OrdinaryPractice = day => day.ByWorker(new MisinformedTold(long.Parse(day.Duty.Subject!.Text, CultureInfo.InvariantCulture), day.Today, "The mother and the school, by telephone.")),
        EndedBy = [typeof(MisinformedTold)],
        Subject = NamedSubject.Read,
    };

    /// <summary>Confirm what somebody else recorded in one's name.</summary>
    public static DutyDefinition ConfirmEntry { get; } = new(DutyKind.ConfirmEntry)
    {
        Title = _ => "Confirm what was recorded in your name",
        NextStep = "Read the entry. Confirm it, or put it right, so that what it does counts.",
        AtEnd = DutyAtEnd.StaysOpen,
        OrdinaryPractice = day => OrdinaryDay.By(
            new(day.File.Unconfirmed!.First(entry => entry.Id == day.Duty.Subject!.Text).PractitionerId, Role.SocialWorker),
            new EntryConfirmed(long.Parse(day.Duty.Subject!.Text, CultureInfo.InvariantCulture))),
        EndedBy = [typeof(EntryConfirmed), typeof(EntriesCorrected)],
        Subject = NamedSubject.Read,
        OwnedBy = (file, subject, _) => file.Unconfirmed?.FirstOrDefault(entry => entry.Id == subject?.Text) is { } entry ? new(Role.SocialWorker, entry.PractitionerId) : null,
    };
}
