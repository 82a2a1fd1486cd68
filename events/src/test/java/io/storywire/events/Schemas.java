package io.storywire.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.Field;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes the JSON Schema of a record: types from its components, descriptions from its Javadoc. */
final class Schemas {

    private static final String BASE = "https://storywire.io/schemas/" + EventHeaders.SCHEMA_VERSION + "/";

    private Schemas() {}

    static ObjectNode of(Class<? extends Record> event) {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        builder.forFields()
                .withRequiredCheck(field -> !isNullable(field.getRawMember()))
                .withDescriptionResolver(
                        field -> Javadocs.ofComponent(field.getDeclaringType().getErasedType(), field.getName()));
        builder.forTypesInGeneral()
                .withDescriptionResolver(
                        scope -> Javadocs.ofType(scope.getType().getErasedType()))
                .withCustomDefinitionProvider((type, context) -> {
                    if (type.getErasedType() != Instant.class) {
                        return null;
                    }
                    ObjectNode time = context.getGeneratorConfig().createObjectNode();
                    time.put("type", "string").put("format", "date-time");
                    return new com.github.victools.jsonschema.generator.CustomDefinition(time, true);
                });
        ObjectNode generated = new SchemaGenerator(builder.build()).generateSchema(event);
        return headed(event, generated);
    }

    /** The schema keyword order that a person expects: what it is, then what it has. */
    private static ObjectNode headed(Class<?> event, ObjectNode generated) {
        ObjectNode schema = Json.MAPPER.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", BASE + event.getSimpleName() + ".json");
        schema.put("title", event.getSimpleName());
        JsonNode definitions = generated.remove("$defs");
        schema.setAll(generated);
        Samples.all().stream().filter(event::isInstance).forEach(sample -> schema.putArray("examples")
                .add(Json.MAPPER.<JsonNode>valueToTree(sample)));
        if (definitions != null) {
            schema.set("$defs", definitions);
        }
        return schema;
    }

    private static boolean isNullable(Field field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
