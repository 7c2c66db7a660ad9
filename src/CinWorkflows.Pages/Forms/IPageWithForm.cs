namespace CinWorkflows.Pages.Forms;

/// <summary>A page with a form on it; the form is empty where there is none at the moment.</summary>
internal interface IPageWithForm
{
    PageForm Form { get; }

    /// <summary>The names of the fields of the form in the order in which the page asks them, in which it also says what is wrong; nothing on a page without a form.</summary>
    IReadOnlyList<string> Questions => [];
}
