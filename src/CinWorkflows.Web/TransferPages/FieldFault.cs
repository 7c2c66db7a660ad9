namespace CinWorkflows.Web.TransferPages;

/// <summary>What is wrong with a field of a form, in words that say what to do.</summary>
/// <param name="Field">The id of the element to which the summary links; "" for the form as a whole.</param>
/// <param name="Message">What to do: "Enter your full name".</param>
internal sealed record FieldFault(string Field, string Message);
