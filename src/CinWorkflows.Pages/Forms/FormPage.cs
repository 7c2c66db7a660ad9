namespace CinWorkflows.Pages.Forms;

/// <summary>A page of the staff whose form asks what a list of fields says.</summary>
internal abstract class FormPage : StaffPage, IPageWithFields
{
    /// <inheritdoc />
    public IReadOnlyList<Field> Fields { get; protected set; } = [];

    public override IReadOnlyList<string> Questions => IPageWithFields.NamesOf(Fields);
}
