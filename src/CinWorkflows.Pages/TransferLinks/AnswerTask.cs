using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Workflows.TransferAnswers;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>One thing that the other authority answers, with an address of its own.</summary>
internal abstract class AnswerTask
{
    /// <summary>The last part of its address; in the access log it names the kind of answer.</summary>
    public abstract string Path { get; }

    /// <summary>The task, as its page is called.</summary>
    public abstract string Title { get; }

    /// <summary>What is said when it is done.</summary>
    public abstract string Done { get; }

    /// <summary>The text of its button.</summary>
    public virtual string Send => "Send";

    /// <summary>Whether the risks stand above the fields, in the words of the sender.</summary>
    public virtual bool ShowsRisks => false;

    /// <summary>Whether it is checked before it is sent.</summary>
    public virtual bool IsChecked => false;

    /// <summary>What is asked.</summary>
    public abstract IReadOnlyList<Field> Fields { get; }

    public string AddressIn(Visit visit) => $"{visit.Pages}/{Path}";

    /// <summary>Where it stands, and whether it is still to be done.</summary>
    public abstract (string Status, bool IsOpen) Status(ReceivedTransfer transfer);

    /// <summary>Whether it can be done as the transfer stands.</summary>
    public virtual bool IsOffered(ReceivedTransfer transfer) => transfer.Over is null;

    /// <summary>What stands above the fields.</summary>
    public virtual IEnumerable<string> Lead(ReceivedTransfer transfer) => [];

    /// <summary>
    /// The answer that the form makes. What is missing or cannot be right stands in the form then; whether it fits the case, the case says.
    /// </summary>
    public abstract ReceivingAuthorityAct Read(PageForm form, AnswerDesk desk);

    /// <summary>What is shown to be checked before it is sent. The form is without fault.</summary>
    public virtual IEnumerable<(string Key, string Answer)> Check(PageForm form) => [];

    /// <summary>The field of the page for a field of the act; "" where it is none.</summary>
    public virtual string FieldOf(string actField) => "";

    /// <summary>A text that has to be there, and is not too long.</summary>
    protected static string Needed(PageForm form, string field, string missing, string what, int longest)
    {
        form.Text(field, missing);
        return AtMost(form, field, what, longest);
    }

    /// <summary>A text that is not too long.</summary>
    protected static string AtMost(PageForm form, string field, string what, int longest)
    {
        if (form[field].Length > longest)
        {
            form.Fault(field, $"{what} must be {longest} characters or fewer");
        }

        return form[field];
    }
}
