import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

public class Main {
    static final URI URL = URI.create("@url@");

    public static void main(String[] args) throws Exception {
        var client = HttpClient.newHttpClient();
        var request = @first@;
        var response = client.send(request, BodyHandlers.ofByteArray());
        var range = response.headers().firstValue("Content-Range").orElse("");
        @why@
        if (response.statusCode() != @status@ || !range.startsWith("bytes 0-")) {
            throw new IllegalStateException("not the part: " + range);
        }
        System.out.println(response.statusCode());
        @fields@
        int length = response.body().length;
        System.out.println("content: " + length + " bytes");
    }
}
