package org.doorstep.sandbox.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `subject.json`: the certificate's own word on whose it is, under the same seal as its pages.
final class SubjectFile {
    private static final String NAME = "subject.json";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SubjectFile() {}

    static void put(PDDocument document, Sheet sheet, int pages) throws IOException {
        ObjectNode json = MAPPER.createObjectNode().put("profile", 1).put("issueId", sheet.issueId()).put("certificateNumber", sheet.certificateNumber())
                .put("kind", sheet.kind()).put("pages", pages).put("verify", sheet.verify()).put("issuedAt", sheet.issuedAt().toString());
        json.putObject("subject").put("name", sheet.name()).put("idNumber", sheet.idNumber());
        byte[] bytes = MAPPER.writeValueAsBytes(json);
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
        file.setSubtype("application/json");
        file.setSize(bytes.length);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(NAME);
        specification.setFileUnicode(NAME);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(NAME, specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }
}
