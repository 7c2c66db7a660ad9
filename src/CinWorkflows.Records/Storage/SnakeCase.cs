using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Storage;

/// <summary>Names columns as SQL does: <c>opened_at</c>.</summary>
internal static class SnakeCase
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        }
    }
}
