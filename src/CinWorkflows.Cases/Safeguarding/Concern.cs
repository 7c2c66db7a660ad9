using System.Text.Json.Serialization;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;

namespace CinWorkflows.Cases.Safeguarding;

/// <summary>A safeguarding concern (N25, H22).</summary>
/// <param name="Id">Its id.</param>
/// <param name="RaisedOn">The day on which it was raised.</param>
/// <param name="DiscussedOn">The day on which the manager discussed it; null while that is due.</param>
public sealed record Concern(string Id, DateOnly RaisedOn, DateOnly? DiscussedOn = null)
{
    /// <summary>When it was recorded.</summary>
    public DateTimeOffset? RaisedAt { get; init; }

    /// <summary>The id by which it was raised, where another concern had that already; null where it is its own.</summary>
    public string? GivenId { get; init; }

    /// <summary>The day on which somebody who ended the case decided on it instead.</summary>
    public DateOnly? SettledOn { get; init; }

    /// <summary>True where it is that the child may be trafficked or enslaved (N45); null elsewhere.</summary>
    public bool? Trafficking { get; init; }

    /// <summary>The day on which it was settled whether the child is referred to the National Referral Mechanism; null while that is due, or not asked.</summary>
    public DateOnly? ReferralSettledOn { get; init; }

    /// <summary>The letters by which somebody knows what they must not, as the service found; null elsewhere.</summary>
    public IReadOnlyList<ToldLetter>? Told { get; init; }

    /// <summary>Those of whom the other authority found that something must not reach them, or not by every way, by id; null elsewhere.</summary>
    public IReadOnlyList<string>? CautionedIds { get; init; }

    /// <summary>That somebody knows what they must not, by letters (N54).</summary>
    /// <param name="stamp">The act by which it is known.</param>
    /// <param name="on">The day on which it was found or told.</param>
    /// <param name="letters">The letters.</param>
    public static Concern OfTold(ActStamp stamp, DateOnly on, IReadOnlyList<ToldLetter> letters)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        return new($"told-{stamp.Sequence}", on) { RaisedAt = stamp.At, Told = letters };
    }

    /// <summary>Which of the acts that raised concerns by one id raised this one: they stand in the case in the same order.</summary>
    /// <param name="raised">The acts, in order.</param>
    /// <param name="all">The concerns of the case, in order.</param>
    public SafeguardingConcernRaised? RaisedBy(IEnumerable<SafeguardingConcernRaised> raised, IEnumerable<Concern> all)
    {
        ArgumentNullException.ThrowIfNull(raised);
        ArgumentNullException.ThrowIfNull(all);
        if (Trafficking is not null || IsFound)
        {
            return null;
        }

        var given = GivenId ?? Id;
        return raised.Where(act => act.ConcernId == given).ElementAtOrDefault(all.TakeWhile(other => other.Id != Id).Count(other => (other.GivenId ?? other.Id) == given && other is { Trafficking: null, IsFound: false }));
    }

    /// <summary>True where nobody here raised it: its worker is told of it as the manager is.</summary>
    [JsonIgnore]
    public bool IsFound => Told is not null || CautionedIds is not null;

    /// <summary>True until somebody has discussed it, or decided on it.</summary>
    [JsonIgnore]
    public bool IsOpen => DiscussedOn is null && SettledOn is null;
}
