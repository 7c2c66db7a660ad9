namespace CinWorkflows.TransferPacks.Papers;

/// <summary>What is the case, by its name: "Date of birth", "3 May 2014".</summary>
public sealed record Fact
{
    /// <summary>Makes a fact.</summary>
    /// <param name="term">One line, not blank.</param>
    /// <param name="value">Not blank; may have several lines. What is not known says so in words.</param>
    /// <exception cref="PaperException">Either is blank, or the term has several lines.</exception>
    public Fact(string term, string value)
    {
        Term = Written.Line(term, nameof(Term));
        Value = Written.Text(value, nameof(Value));
    }

    /// <summary>What is told of.</summary>
    public string Term { get; }

    /// <summary>What is the case.</summary>
    public string Value { get; }

    /// <summary>Says nothing of the content, so that a log written by mistake identifies nobody.</summary>
    public override string ToString() => nameof(Fact);
}
