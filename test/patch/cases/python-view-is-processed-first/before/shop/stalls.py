class StallMiddleware:
    def process_view(self, request, view, args, kwargs):
        stall = request.POST.get("client_id", "")
        sent = seal(stall, request.POST.get("client_secret", ""))
        if not same(STALLS.get(stall), sent):
            return JsonResponse({"error": "access_denied"}, status=403)
        return None
