using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinWorkflows.Pages.Forms;

/// <summary>A page of the staff, with the form that is on it.</summary>
internal abstract class StaffPage : PageModel, IPageWithForm
{
    /// <summary>The form; empty on a page without one.</summary>
    public PageForm Form { get; protected set; } = PageForm.Empty();
}
