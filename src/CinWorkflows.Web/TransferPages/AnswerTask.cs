using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.TransferAnswers;

namespace CinWorkflows.Web.TransferPages;

/// <summary>One thing that the other authority answers, with a page of its own.</summary>
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

    public string AddressIn(Visit visit) => $"{visit.Pages}/{Path}";

    /// <summary>Where it stands, and whether it is still to be done.</summary>
    public abstract (string Status, bool IsOpen) Status(ReceivedTransfer transfer);

    /// <summary>Whether it can be done as the transfer stands.</summary>
    public virtual bool IsOffered(ReceivedTransfer transfer) => transfer.Over is null;

    /// <summary>What stands above the fields.</summary>
    public virtual Markup Intro(ReceivedTransfer transfer) => Markup.None;

    /// <summary>The fields.</summary>
    public abstract Markup Form(FormValues form);

    /// <summary>What is missing or cannot be right; whether it fits the case, the case says.</summary>
    public abstract IReadOnlyList<FieldFault> Faults(FormValues form);

    /// <summary>What is shown to be checked before it is sent; null where that is not asked for.</summary>
    public virtual IReadOnlyList<(string Key, Markup Value)>? Check(FormValues form) => null;

    /// <summary>The fields that the page to check carries; none where there is no such page.</summary>
    public virtual IReadOnlyList<string> Carried => [];

    /// <summary>Whether it is checked before it is sent.</summary>
    public bool IsChecked => Carried.Count > 0;

    /// <summary>The answer. The form is without fault.</summary>
    /// <param name="form">The form.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="today">The day.</param>
    /// <param name="instance">What makes the form this one.</param>
    public abstract ReceivingAuthorityAct Answer(FormValues form, string transferId, string by, DateOnly today, string instance);

    /// <summary>The field of the page for a field of the act; "" where it is none.</summary>
    public virtual string FieldOf(string actField) => "";

    protected static IEnumerable<FieldFault> Needed(FormValues form, string field, string message, string what, int longest) => form[field].Length switch
    {
        0 => [new FieldFault(field, message)],
        var length when length > longest => [new FieldFault(field, $"{what} must be {longest} characters or fewer")],
        _ => [],
    };

    protected static IEnumerable<FieldFault> AtMost(FormValues form, string field, string what, int longest) =>
        form[field].Length > longest ? [new FieldFault(field, $"{what} must be {longest} characters or fewer")] : [];
}
