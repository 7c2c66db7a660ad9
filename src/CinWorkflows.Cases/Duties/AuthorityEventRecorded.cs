using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Duties;

/// <summary>
/// Something that the authority's own procedure counts with has happened, or is to happen: a supervision order was made, it was agreed that a plan is needed, the
/// order expires. Which there are, and who may record them, stands in the authority's pack.
/// </summary>
/// <param name="Event">Which, by its name in the pack.</param>
/// <param name="On">Its day; ahead only of what may lie ahead, such as the end of an order.</param>
/// <param name="Note">More about it; null where there is nothing more.</param>
public sealed record AuthorityEventRecorded(string Event, DateOnly On, string? Note = null) : Act
{
    /// <summary>How long ago something may have happened, in years: a childhood.</summary>
    private const int LongestAgo = 18;

    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <summary>The same event of the same day is the same, whatever is noted about it.</summary>
    public override bool IsSameAs(PastAct past, string actorId)
    {
        ArgumentNullException.ThrowIfNull(past);
        return past.Act is AuthorityEventRecorded other && other.Event == Event && other.On == On;
    }

    /// <summary>A day that was said anew in between, and holds again, is news.</summary>
    public override bool TellsOfAnother(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return desk.File.Events?.Contains(new(Event, On)) != true;
    }

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var pack = desk.Pack;
        if (pack.Events.Count == 0)
        {
            return [new Refusal("type", $"{pack.Authority.Name}'s procedure has no events of its own.")];
        }

        if (!pack.Events.TryGetValue(Event, out var own))
        {
            return [new Refusal("event", $"{pack.Authority.Name}'s procedure has no event '{Event}'; it has: {string.Join(", ", pack.Events.Values.Select(known => $"'{known.Id}' ({known.Title})"))}.")];
        }

        return
        [
            .. own.By.Contains(desk.Actor.Role) ? [] : new[] { new Refusal("actor.role", $"{own.Title} is recorded by the {RoleWords.AnyOf(own.By, pack.NameOf)}, not by the {pack.NameOf(desk.Actor.Role)}.", own.Clause) },
            .. own.MayLieAhead ? desk.WithinReach("on", On) : desk.NotAfterToday("on", On),
            .. On < desk.Today.AddYears(-LongestAgo) ? [new Refusal("on", $"{On:yyyy-MM-dd} is more than {LongestAgo} years ago. Correct the year.")] : Array.Empty<Refusal>(),
            .. Note is null ? [] : CaseDesk.Text("note", Note, "the note", own.Clause),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file with { Events = [.. file.Events ?? [], new(Event, On)] };
    }

    /// <summary>What may lie ahead is said anew: of it the day that was said last holds.</summary>
    /// <param name="file">The case after it.</param>
    /// <param name="pack">The authority's rules.</param>
    internal CaseFile SaidAnew(CaseFile file, PolicyPack pack) => pack.Events.GetValueOrDefault(Event) is { MayLieAhead: true }
        ? file with { Events = [.. file.Events!.Where(known => known.Id != Event), new(Event, On)] }
        : file;
}
