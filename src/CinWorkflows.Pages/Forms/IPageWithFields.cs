namespace CinWorkflows.Pages.Forms;

/// <summary>A page whose form asks what a list of fields says.</summary>
internal interface IPageWithFields : IPageWithForm
{
    /// <summary>What may be asked, in order.</summary>
    IReadOnlyList<Field> Fields { get; }

    /// <summary>What is asked now: what is asked only if the rules ask for it, once they have.</summary>
    IEnumerable<Field> Asked => Fields.Where(one => !one.OnlyIfAsked || Form.FaultOf(one.Name) is not null || Form.All(one.Name).Count > 0);

    /// <inheritdoc />
    IReadOnlyList<string> IPageWithForm.Questions => NamesOf(Fields);

    /// <summary>The names under which fields are answered, in their order.</summary>
    static IReadOnlyList<string> NamesOf(IReadOnlyList<Field> fields) => [.. fields.Select(one => one.Name).Where(name => name.Length > 0)];
}
