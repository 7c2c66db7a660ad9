namespace CinWorkflows.Server.Import;

/// <summary>What an import did, in figures. The single lines are in its <see cref="ImportList"/>.</summary>
internal sealed class ImportReport
{
    public int Children { get; set; }

    /// <summary>Episodes that are closed or were not taken further.</summary>
    public int Closed { get; set; }

    /// <summary>Open episodes that are cases here already.</summary>
    public int Known { get; set; }

    /// <summary>The cases taken over now.</summary>
    public int Adopted { get; set; }

    /// <summary>Open episodes that are not taken over because of an error.</summary>
    public int Lost { get; set; }

    /// <summary>Adds what was done about a part of the return.</summary>
    public void Add(ImportReport part)
    {
        Children += part.Children;
        Closed += part.Closed;
        Known += part.Known;
        Adopted += part.Adopted;
        Lost += part.Lost;
    }
}
