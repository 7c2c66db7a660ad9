using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>Somebody whom a correction put under another id: whatever was said of them under the former one was said of them (N54).</summary>
/// <param name="PersonId">Who, by the id that stands.</param>
/// <param name="WasId">The id under which they were recorded before.</param>
public sealed record FormerId(string PersonId, string WasId)
{
    /// <summary>Those whom a replacement names under another id than what it replaces, recognised by their name, mailbox or telephone.</summary>
    /// <param name="said">What the entry said before, at first and by each correction since.</param>
    /// <param name="replacement">What it says now; null where it is withdrawn.</param>
    public static IEnumerable<FormerId> Between(IEnumerable<Act> said, Act? replacement)
    {
        List<ParticipantDetails> now = [.. replacement is null ? [] : EverOnTheCase.DetailsIn(replacement)];
        return
            from was in said.SelectMany(EverOnTheCase.DetailsIn)
            where now.TrueForAll(person => person.Id != was.Id)
            from person in now
            where KnownAs.Of(person).IsLike(KnownAs.Of(was))
            select new FormerId(person.Id, was.Id);
    }

    /// <summary>Every id under which somebody was recorded: theirs, and each former one that is nobody else's on the case now.</summary>
    internal static IReadOnlySet<string> Of(CaseFile file, string personId)
    {
        var ids = new HashSet<string> { personId };
        while ((file.FormerIds ?? []).FirstOrDefault(former => ids.Contains(former.PersonId) && !ids.Contains(former.WasId) && file.Participant(former.WasId) is null) is { } next)
        {
            ids.Add(next.WasId);
        }

        return ids;
    }
}
