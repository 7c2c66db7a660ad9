namespace CinWorkflows.Integrations.MicrosoftGraph.Mail;

/// <summary>What is kept of a sending between two attempts.</summary>
/// <param name="Id">The draft's immutable id; null where one may have been made of which the id is not known.</param>
/// <param name="Doubted">True where the last attempt ended in doubt.</param>
internal sealed record DraftReference(string? Id, bool Doubted = false)
{
    /// <summary>It is recorded before anything is made, so that whoever goes on after a process died knows that there may be something.</summary>
    public static readonly DraftReference Begun = new(Id: null);

    private const string BegunMark = "begun";
    private const string Mark = "doubted:";

    public static DraftReference? Read(string? reference) => reference switch
    {
        null or "" => null,
        BegunMark => Begun,
        _ when reference.StartsWith(Mark, StringComparison.Ordinal) => new(reference[Mark.Length..], Doubted: true),
        _ => new(reference),
    };

    public override string ToString() => Id is null ? BegunMark : Doubted ? Mark + Id : Id;
}
