namespace CinWorkflows.Workflows.Messages;

/// <summary>What every letter about a case can tell by name.</summary>
internal static class CaseFacts
{
    public static LetterFacts Of(CaseMatter matter, LetterGist gist)
    {
        var facts = Of(matter, matter.Pack.Authority.Name, gist);
        facts.Add("reference", matter.Reference);
        facts.Add("childName", matter.ChildName);
        facts.Add("plan", matter.Plan);
        facts.Add("contactName", matter.Contact.Name);
        facts.Add("contactAddress", matter.Contact.Address);
        if (matter.Reader.Audience == Audience.Staff)
        {
            facts.Add("caseId", matter.File.CaseId);
            facts.Add("link", matter.Settings.PageOf(matter.File.CaseId));
        }

        return facts;
    }

    /// <summary>What a letter that is about no one case can tell too.</summary>
    public static LetterFacts Of(Matter matter, string authority, LetterGist gist) => new()
    {
        { "greeting", matter.Reader.Greeting },
        { "readerName", matter.Reader.Name },
        { "firstName", FirstName(matter.Reader) },
        { "date", matter.Today },
        { "authority", authority },
        { "what", gist.What },
        { "when", gist.When },
        { "where", gist.Where },
        { "deadline", gist.Deadline },
        { "deadlineReason", gist.DeadlineReason },
        { "whatToDo", gist.ToDo },
        { "ifNotDone", gist.IfNotDone },
    };

    /// <summary>What a text message greets with: the first name, without a title.</summary>
    public static string FirstName(Reader reader)
    {
        var words = reader.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 2 && Titles.Contains(words[0].TrimEnd('.')) ? words[1] : words.FirstOrDefault("");
    }

    private static readonly string[] Titles = ["Dr", "Mr", "Mrs", "Ms", "Miss", "Mx", "Prof", "Revd", "Rev", "Sir", "Dame", "Cllr"];
}
