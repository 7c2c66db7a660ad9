using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Safeguarding;

/// <summary>An enquiry under section 47 that is not the first of its case (N34, H32); what is about the first has no subject.</summary>
/// <param name="Id">By which it is named: its day, with a number where several began on that day.</param>
public sealed record EnquirySubject(string Id) : DutySubject
{
    /// <inheritdoc />
    public override string Text => Id;

    /// <inheritdoc />
    public override IEnumerable<string> InWords(CaseFile file, string plan) => In(file, this) is { } enquiry ? [$"The enquiry of {Written(enquiry.Since)}"] : [];

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text) => new EnquirySubject(text);

    /// <summary>What a duty about an enquiry is about, in order of their number.</summary>
    /// <param name="number">Its place on the case, from 0.</param>
    /// <param name="enquiry">The enquiry.</param>
    public static EnquirySubject? Of(int number, Section47Enquiry enquiry)
    {
        ArgumentNullException.ThrowIfNull(enquiry);
        return number == 0 ? null : new(enquiry.Id);
    }

    /// <summary>The enquiry that a duty is about; null where there is none.</summary>
    /// <param name="file">The case.</param>
    /// <param name="subject">What the duty is about.</param>
    public static Section47Enquiry? In(CaseFile file, DutySubject? subject)
    {
        ArgumentNullException.ThrowIfNull(file);
        return subject is EnquirySubject { Id: var id } ? file.Enquiries?.FirstOrDefault(enquiry => enquiry.Id == id) : file.Enquiries is [var first, ..] ? first : null;
    }
}
