namespace CinWorkflows.Pages.Forms;

/// <summary>A page with a form on it; the form is empty where there is none at the moment.</summary>
internal interface IPageWithForm
{
    PageForm Form { get; }
}
