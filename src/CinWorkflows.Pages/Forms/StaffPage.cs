using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinWorkflows.Pages.Forms;

/// <summary>A page of the staff, with the form that is on it.</summary>
internal abstract class StaffPage : PageModel, IPageWithForm
{
    /// <summary>The form; empty on a page without one.</summary>
    public PageForm Form { get; protected set; } = PageForm.Empty();

    /// <summary>The names of the fields of the form in the order in which the page asks them, in which it also says what is wrong; nothing on a page without a form.</summary>
    public virtual IReadOnlyList<string> Questions => [];
}
