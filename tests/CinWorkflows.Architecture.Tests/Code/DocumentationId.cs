using System.Reflection;

namespace CinWorkflows.Architecture.Tests.Code;

/// <summary>The id by which documentation and analyzers name a method.</summary>
internal static class DocumentationId
{
    public static string Of(MethodBase method)
    {
        var name = method.IsConstructor ? "#ctor" : method.Name;
        var arity = method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "";
        var parameters = string.Join(',', method.GetParameters().Select(parameter => Of(parameter.ParameterType)));
        return $"M:{method.DeclaringType!.FullName!.Replace('+', '.')}.{name}{arity}{(parameters.Length > 0 ? $"({parameters})" : "")}";
    }

    private static string Of(Type type)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!) + "@";
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!) + "[]";
        }

        if (type.IsGenericParameter)
        {
            return (type.IsGenericMethodParameter ? "``" : "`") + type.GenericParameterPosition;
        }

        var name = $"{type.Namespace}.{type.Name}";
        return type.IsGenericType
            ? $"{name[..name.IndexOf('`')]}{{{string.Join(',', type.GetGenericArguments().Select(Of))}}}"
            : name;
    }
}
