namespace CinWorkflows.Letters.Templates;

/// <summary>What a value of a template is.</summary>
public enum TemplateValueType
{
    /// <summary>A text or date, written by <c>{{name}}</c>; as a condition true where there is one.</summary>
    Text,

    /// <summary>Yes or no, for <c>{{#if name}}</c> and <c>{{#unless name}}</c>.</summary>
    Flag,

    /// <summary>A list of texts, for <c>{{#each name}}</c> and <c>{{this}}</c>.</summary>
    Texts,

    /// <summary>A list of rows, for <c>{{#each name}}</c> and the names of their fields.</summary>
    Rows,
}
