namespace CinWorkflows.Integrations.MicrosoftGraph.Mail;

/// <summary>What is kept of a draft between two attempts: its immutable id, and whether the last attempt ended in doubt.</summary>
internal sealed record DraftReference(string Id, bool Doubted = false)
{
    private const string Mark = "doubted:";

    public static DraftReference? Read(string? reference) => reference switch
    {
        null or "" => null,
        _ when reference.StartsWith(Mark, StringComparison.Ordinal) => new(reference[Mark.Length..], Doubted: true),
        _ => new(reference),
    };

    public override string ToString() => Doubted ? Mark + Id : Id;
}
