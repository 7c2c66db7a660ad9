using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.People;

namespace CinWorkflows.Workflows.Contacts;

/// <summary>
/// How somebody is reached, as another authority is told. An address or number of a way that is not safe is not among it: whoever reads
/// it learns that the way is not safe, and cannot use it by mistake.
/// </summary>
/// <param name="Email">The e-mail address.</param>
/// <param name="Mobile">The number for texts.</param>
/// <param name="Post">The lines of the postal address.</param>
/// <param name="Preferred">The way that the person prefers.</param>
/// <param name="NotSafe">The ways that are not safe; null where all are.</param>
/// <param name="Language">The language of letters.</param>
/// <param name="EasyRead">Whether letters are in easy read.</param>
public sealed record SharedContact(
    string? Email = null,
    string? Mobile = null,
    IReadOnlyList<string>? Post = null,
    Medium? Preferred = null,
    IReadOnlyList<Medium>? NotSafe = null,
    string? Language = null,
    bool EasyRead = false)
{
    /// <summary>In which order another authority reads the ways.</summary>
    private static readonly Medium[] Listed = [Medium.Email, Medium.Text, Medium.Letter, Medium.ByHand];

    /// <summary>What of somebody's details may leave the authority.</summary>
    /// <param name="email">The e-mail address on record.</param>
    /// <param name="details">The other details on record; null where there are none.</param>
    public static SharedContact Of(string? email, ContactDetails? details)
    {
        var notSafe = details?.Unsafe ?? [];
        return new(
            notSafe.Contains(Medium.Email) ? null : email,
            notSafe.Contains(Medium.Text) ? null : details?.MobileNumber,
            notSafe.Contains(Medium.Letter) ? null : details?.Post,
            details?.Preferred,
            notSafe.Count == 0 ? null : [.. Listed.Where(notSafe.Contains)],
            details?.Language,
            details?.EasyRead ?? false);
    }

    /// <summary>Somebody as another authority is told of them: without what leads to a way that is not safe.</summary>
    /// <param name="person">As they are on record.</param>
    public static ParticipantDetails Of(ParticipantDetails person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var shared = Of(person.Email, person.Contact);
        return person with { Email = shared.Email, Contact = shared.ToDetails() };
    }

    /// <summary>The details for our own record; null where nothing is known besides e-mail.</summary>
    public ContactDetails? ToDetails() =>
        (Mobile ?? Post ?? Preferred ?? NotSafe ?? (object?)Language) is null && !EasyRead ? null : new(Mobile, Post, Preferred, NotSafe, Language, EasyRead);
}
