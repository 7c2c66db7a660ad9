namespace CinWorkflows.Rules.Calendar;

/// <summary>Why term dates cannot be right.</summary>
/// <param name="Field">The field at fault, such as <c>terms[1].breaks[0].to</c>.</param>
/// <param name="Reason">What is wrong and what would put it right.</param>
public sealed record SchoolTermFault(string Field, string Reason)
{
    /// <inheritdoc />
    public override string ToString() => $"{Field}: {Reason}";
}
