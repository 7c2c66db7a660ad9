namespace CinWorkflows.Pages.Forms;

/// <summary>A page whose form asks what a list of fields says.</summary>
internal abstract class FormPage : StaffPage
{
    /// <summary>What is asked, in order.</summary>
    public IReadOnlyList<Field> Fields { get; protected set; } = [];
}
