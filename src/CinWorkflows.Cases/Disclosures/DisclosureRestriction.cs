using System.Globalization;
using System.Text.Json.Serialization;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>Somebody on the case must not be told of something, or must not meet somebody. Codes and dates only.</summary>
/// <param name="Id">Its id on the case: the number of the act and the person, for example <c>restriction-12-father-1</c>.</param>
/// <param name="PersonId">Whom it is about.</param>
/// <param name="Topics">Of what they must not be told.</param>
/// <param name="SetOn">The day on which it was recorded.</param>
public sealed record DisclosureRestriction(string Id, string PersonId, IReadOnlyList<DisclosureTopic> Topics, DateOnly SetOn)
{
    /// <summary>Whom they must not meet; null where that is nobody.</summary>
    public IReadOnlyList<string>? NotWith { get; init; }

    /// <summary>The last day on which it holds; null where it is open.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whose decision it was, by id.</summary>
    public string? ById { get; init; }

    /// <summary>In which role.</summary>
    public Role? ByRole { get; init; }

    /// <summary>The day on which a manager lifted it; null while it holds.</summary>
    public DateOnly? LiftedOn { get; init; }

    /// <summary>True where whoever set it may not lift it, so that a manager looks at it; null elsewhere.</summary>
    public bool? AwaitsManager { get; init; }

    /// <summary>The day on which a manager decided that it stays; null until then.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>Whether nobody who may lift it has looked at it yet.</summary>
    [JsonIgnore]
    public bool IsUnseen => AwaitsManager == true && ConfirmedOn is null && LiftedOn is null;

    /// <summary>The transfer whose receiving authority told it; null where it was set here, or the former authority told it.</summary>
    public string? TransferId { get; init; }

    /// <summary>
    /// The day on which the other authority, which had told it, told that it holds there no more, while this one holds the case: it holds here
    /// until somebody here has decided. Null elsewhere.
    /// </summary>
    public DateOnly? LiftedThereOn { get; init; }

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => LiftedOn is null && (Until is null || Until >= day);

    /// <summary>Whether it withholds a topic. Whoever must not meet somebody is not told of meetings by a machine.</summary>
    public bool Withholds(DisclosureTopic topic) => Topics.Contains(topic) || (topic == DisclosureTopic.Meetings && NotWith is { Count: > 0 });

    /// <summary>Whether it restricts all that another does, as long.</summary>
    internal bool Covers(DisclosureRestriction other) =>
        PersonId == other.PersonId
        && LiftedOn is null
        && !other.Topics.Except(Topics).Any()
        && !(other.NotWith ?? []).Except(NotWith ?? []).Any()
        && (Until is null || Until >= other.Until);

    internal static string IdOf(long sequence, string personId) => string.Create(CultureInfo.InvariantCulture, $"{SetHere}-{sequence}-{personId}");

    /// <summary>Whom one that was set here is about, by its id; null for one that another authority told.</summary>
    internal static string? PersonOf(string id) => id.Split('-', 3) is [SetHere, var sequence, { Length: > 0 } person] && sequence.All(char.IsAsciiDigit) ? person : null;

    private const string SetHere = "restriction";
}
