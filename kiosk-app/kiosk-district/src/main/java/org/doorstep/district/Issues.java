package org.doorstep.district;

import java.net.URI;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// `/certificates`: makes a certificate and hands out its file.
final class Issues {
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9-]{4,40}");
    private static final int MOST_PAGES = 20;
    private static final int MOST_ADDRESS = 200;

    private final Asking asking;

    Issues(Asking asking) {
        this.asking = asking;
    }

    Issued issue(IssueCertificate issue) throws NoAnswer {
        var request = issue.request();
        var body = asking.object().put("kind", request.kind()).put("period", request.period()).put("purpose", request.purpose());
        request.receiver().ifPresent(receiver -> body.put("receiver", receiver));
        JsonNode answer = asking.json(
                asking.about("/certificates", issue.subject()).header("Idempotency-Key", issue.issueId()).post(asking.body(body)),
                issue.language(), Asking.CREATED);
        return read(answer, issue.issueId(), request.kind());
    }

    private static Issued read(JsonNode body, String issueId, String kind) throws NoAnswer {
        String number = Answers.text(body, "certificateNumber");
        String verify = Answers.text(body, "verify");
        int pages = pages(body);
        boolean ours = Answers.text(body, "issueId").equals(issueId) && Answers.text(body, "kind").equals(kind);
        if (!ours || !NUMBER.matcher(number).matches() || !address(verify)) {
            throw NoAnswer.nonsense();
        }
        return new Issued(Answers.langText(body.path("name")), number, Answers.flag(body, "copy"), pages, verify);
    }

    /// How many pages a certificate has.
    static int pages(JsonNode node) throws NoAnswer {
        int pages = Answers.count(node, "pages");
        if (pages < 1 || pages > MOST_PAGES) {
            throw NoAnswer.nonsense();
        }
        return pages;
    }

    /// It is printed and put into a code that people scan.
    private static boolean address(String verify) {
        try {
            return verify.length() <= MOST_ADDRESS && "https".equals(URI.create(verify).getScheme());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    Content content(FetchContent fetch) throws NoAnswer {
        return switch (asking.file(asking.about("/certificates/" + fetch.issueId() + "/content", fetch.subject()), Asking.deadline())) {
            case Reply.File(byte[] bytes) -> new Content(bytes);
            case Reply reply -> throw NoAnswer.of(reply);
        };
    }
}
