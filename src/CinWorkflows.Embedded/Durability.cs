namespace CinWorkflows.Embedded;

/// <summary>What is promised of a call that returned.</summary>
public enum Durability
{
    /// <summary>It survives the death of the process and of the machine's power.</summary>
    Full,

    /// <summary>Nothing: for simulations, where speed matters and the file is thrown away.</summary>
    None,
}
