namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>A block that is broken into lines and waits for its place on a page.</summary>
internal abstract class BlockSetting
{
    /// <summary>The space above it, in points.</summary>
    public abstract double Before { get; }

    /// <summary>How much of it must stand together at its beginning, in points.</summary>
    public abstract double Beginning { get; }

    /// <summary>Whether it must stand together with what follows.</summary>
    public virtual bool LeadsOn => false;

    /// <summary>Places it where the flow is, and from page to page until it is done.</summary>
    public abstract void Place(Desk desk);
}
