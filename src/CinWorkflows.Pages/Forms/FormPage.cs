namespace CinWorkflows.Pages.Forms;

/// <summary>A page whose form asks what a list of fields says.</summary>
internal abstract class FormPage : StaffPage
{
    /// <summary>What may be asked, in order.</summary>
    public IReadOnlyList<Field> Fields { get; protected set; } = [];

    public override IReadOnlyList<string> Questions => [.. Fields.Select(one => one.Name).Where(name => name.Length > 0)];

    /// <summary>What is asked now: what is asked only if the rules ask for it, once they have.</summary>
    public IEnumerable<Field> Asked => Fields.Where(one => !one.OnlyIfAsked || Form.FaultOf(one.Name) is not null || Form.All(one.Name).Count > 0);
}
