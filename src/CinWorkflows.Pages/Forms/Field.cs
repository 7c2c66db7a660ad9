using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Forms;

/// <summary>Something that a form asks.</summary>
/// <param name="Name">Its name in the form, and its id.</param>
/// <param name="Label">What is asked, as a person would ask it.</param>
/// <param name="Hint">What helps to answer; null where the label says it all.</param>
internal abstract record Field(string Name, string Label, string? Hint = null)
{
    /// <summary>Whether it is asked only once the rules ask for it: a reason for what is out of the ordinary.</summary>
    public bool OnlyIfAsked { get; init; }

    /// <summary>The id of its first input, which the summary of errors leads to.</summary>
    public virtual string FirstId => Name;

    /// <summary>What was answered, as it is shown before it is saved; empty where nothing was.</summary>
    public abstract string Answer(PageForm form);
}

/// <summary>A text of one line.</summary>
internal sealed record LineField(string Name, string Label, string? Hint = null, int Width = 0) : Field(Name, Label, Hint)
{
    public override string Answer(PageForm form) => form[Name];
}

/// <summary>A text of some lines.</summary>
internal sealed record TextField(string Name, string Label, string? Hint = null, int Rows = 5) : Field(Name, Label, Hint)
{
    public override string Answer(PageForm form) => form[Name];
}

/// <summary>A heading above the fields that follow.</summary>
internal sealed record HeadingField(string Label, string? Hint = null) : Field("", Label, Hint)
{
    public override string Answer(PageForm form) => "";
}

/// <summary>A button within the form that makes it longer.</summary>
/// <param name="Step">What is sent.</param>
/// <param name="Label">Its words.</param>
/// <param name="Target">The field that the page is shown at then.</param>
internal sealed record ButtonField(string Step, string Label, string Target) : Field("", Label)
{
    public override string Answer(PageForm form) => "";
}

/// <summary>A day.</summary>
internal sealed record DateField(string Name, string Label, string? Hint = null) : Field(Name, Label, Hint)
{
    public override string FirstId => $"{Name}-day";

    public override string Answer(PageForm form) => form.DayOf(Name) is { } day ? PlainWords.Date(day) : "";
}

/// <summary>One of some; where they are many, as a list that opens.</summary>
internal sealed record ChoiceField(string Name, string Label, IReadOnlyList<Choice> Items, string? Hint = null, bool IsList = false) : Field(Name, Label, Hint)
{
    public override string Answer(PageForm form) => Items.FirstOrDefault(item => item.Value == form[Name])?.Words ?? "";
}

/// <summary>Any of some.</summary>
internal sealed record SeveralField(string Name, string Label, IReadOnlyList<Choice> Items, string? Hint = null) : Field(Name, Label, Hint)
{
    public override string Answer(PageForm form) => PlainWords.And([.. Items.Where(item => form.Has(Name, item.Value)).Select(item => item.Words)]);
}
