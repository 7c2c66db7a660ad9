using CinWorkflows.Letters.Layout;

namespace CinWorkflows.Letters;

/// <summary>What every letter about a case can tell by name.</summary>
internal static class CaseFacts
{
    public static LetterFacts Of(CaseLetterBrief brief, LetterSummary summary)
    {
        var facts = Of(brief, brief.Pack.Authority.Name, summary);
        facts.Add("reference", brief.Reference);
        facts.Add("childName", brief.ChildName);
        facts.Add("plan", brief.Plan);
        facts.Add("contactName", brief.Contact.Name);
        facts.Add("contactAddress", brief.Contact.Address);
        facts.Add("contactTelephone", brief.Contact.Telephone);
        facts.Add("reachUs", brief.Contact.Telephone is { } number ? $"Call {number}" : $"Write to {brief.Contact.Address}");
        if (brief.Reader.Audience == LetterAudience.Practitioner)
        {
            facts.Add("caseId", brief.File.CaseId);
            facts.Add("link", brief.Settings.PageOf(brief.File.CaseId));
        }

        return facts;
    }

    /// <summary>What a letter that is about no one case can tell too.</summary>
    public static LetterFacts Of(LetterBrief brief, string authority, LetterSummary summary) => new()
    {
        { "greeting", brief.Reader.Greeting },
        { "readerName", brief.Reader.Name },
        { "firstName", FirstName(brief.Reader) },
        { "date", brief.Today },
        { "authority", authority },
        { "what", summary.What },
        { "when", summary.When },
        { "where", summary.Where },
        { "deadline", summary.Deadline },
        { "deadlineReason", summary.DeadlineReason },
        { "whatToDo", summary.ToDo },
        { "ifNotDone", summary.IfNotDone },
    };

    /// <summary>What a text message greets with: the first name, without a title.</summary>
    public static string FirstName(LetterReader reader)
    {
        var words = reader.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 2 && Titles.Contains(words[0].TrimEnd('.')) ? words[1] : words.FirstOrDefault("");
    }

    private static readonly string[] Titles = ["Dr", "Mr", "Mrs", "Ms", "Miss", "Mx", "Prof", "Revd", "Rev", "Sir", "Dame", "Cllr"];
}
