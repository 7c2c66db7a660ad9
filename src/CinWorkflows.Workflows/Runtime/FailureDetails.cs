namespace CinWorkflows.Workflows.Runtime;

/// <summary>Why a step failed, as it is kept in the history. Messages hold codes, never personal data.</summary>
/// <param name="ErrorType">The full name of the exception's type.</param>
/// <param name="ErrorMessage">Its message.</param>
public sealed record FailureDetails(string ErrorType, string ErrorMessage);
