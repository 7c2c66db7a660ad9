namespace CinWorkflows.Letters;

/// <summary>For whom a template is written; its name is a part of the file's.</summary>
public enum LetterAudience
{
    /// <summary>The authority's own staff.</summary>
    Practitioner,

    /// <summary>Parents, carers and others of the family: plain English, no clauses.</summary>
    Parent,

    /// <summary>The child, and whoever is written to in easy words.</summary>
    Child,

    /// <summary>A professional of another agency.</summary>
    Agency,
}
