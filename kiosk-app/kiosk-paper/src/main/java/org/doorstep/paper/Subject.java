package org.doorstep.paper;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the file says of itself, in `subject.json`.
///
/// @param verify address of the public verification page
record Subject(String verify) {
    private static final int DEEPEST = 16;
    private static final int LONGEST = 512;
    private static final JsonMapper JSON = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static Subject of(byte[] json, Expected expected) throws Refusal {
        JsonNode said = read(json);
        Refusal.when(!said.path("profile").isInt() || said.path("profile").asInt() != 1, PaperFaultCode.NO_SUBJECT);
        String issue = text(said, "issueId");
        String number = text(said, "certificateNumber");
        String kind = text(said, "kind");
        String name = text(said.path("subject"), "name");
        String id = text(said.path("subject"), "idNumber");
        String verify = text(said, "verify");
        Refusal.when(!address(verify) || !instant(text(said, "issuedAt")) || !said.path("pages").isInt(), PaperFaultCode.NO_SUBJECT);
        boolean person = Folded.name(name).equals(Folded.name(expected.name().reveal())) && Folded.number(id).equals(Folded.number(expected.idNumber().reveal()));
        Refusal.when(!person, PaperFaultCode.OTHER_PERSON);
        boolean certificate = issue.equals(expected.issueId()) && number.equals(expected.certificateNumber()) && kind.equals(expected.kind());
        Refusal.when(!certificate, PaperFaultCode.OTHER_CERTIFICATE);
        Refusal.when(said.path("pages").asInt() != expected.pages(), PaperFaultCode.OTHER_PAGES);
        return new Subject(verify);
    }

    private static JsonNode read(byte[] json) throws Refusal {
        try {
            JsonNode said = JSON.readTree(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString());
            Refusal.when(!said.isObject(), PaperFaultCode.NO_SUBJECT);
            return said;
        } catch (CharacterCodingException | JacksonException _) {
            throw new Refusal(PaperFaultCode.NO_SUBJECT);
        }
    }

    private static String text(JsonNode node, String key) throws Refusal {
        JsonNode value = node.path(key);
        Refusal.when(!value.isString() || value.asString().isBlank() || value.asString().length() > LONGEST, PaperFaultCode.NO_SUBJECT);
        return value.asString();
    }

    private static boolean address(String verify) {
        try {
            URI uri = URI.create(verify);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && verify.chars().allMatch(c -> c > ' ' && c < 0x7F);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean instant(String text) {
        try {
            return !Instant.parse(text).equals(Instant.MAX);
        } catch (DateTimeException _) {
            return false;
        }
    }
}
